package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;

import granary.nights.domain.FailureCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureCauseTest {
    @ParameterizedTest
    @EnumSource(names = {"SERVER_STOPPED", "STEP_FAILED", "NOT_SUBMITTED"})
    void whatANightRecordsIsKnownAgain(FailureCause cause) {
        assertThat(cause.words()).isNotBlank();
        assertThat(FailureCause.of(cause.words())).isEqualTo(cause);
        assertThat(FailureCause.of(cause.words() + ": and more")).isEqualTo(cause);
    }

    @Test
    void otherWordsStandForThemselves() {
        assertThat(FailureCause.of("the calendar of CN for 2027 is missing")).isEqualTo(FailureCause.OTHER);
        assertThat(FailureCause.of(null)).isEqualTo(FailureCause.UNKNOWN);
    }
}
