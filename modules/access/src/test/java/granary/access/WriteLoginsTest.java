package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WriteLoginsTest {
    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final Audit audit = new Audit() {
        @Override
        public void record(String actor, String action, String subject, String detailJson) {
            lines.add(action + " " + detailJson);
        }
    };
    private final WriteLogins logins = new WriteLogins(audit, new MachineClock() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void anAttackDoesNotFillTheLogAndWhatWasLeftOutIsTold() {
        for (int i = 0; i < 100; i++) {
            logins.failed("unknown", "10.0.0.1", OptionalInt.empty());
        }
        assertThat(lines).hasSize(60);
        now = now.plusSeconds(60);
        logins.failed("unknown", "10.0.0.1", OptionalInt.of(8));
        assertThat(lines)
                .hasSize(61)
                .last()
                .isEqualTo("LOGIN_FAILED {\"address\":\"10.0.0.1\",\"waitSeconds\":8,\"leftOut\":40}");
    }

    @Test
    void everyGoodLoginIsWritten() {
        for (int i = 0; i < 100; i++) {
            logins.succeeded("usr_1", "LOGGED_IN", "10.0.0.1");
        }
        assertThat(lines).hasSize(100);
    }
}
