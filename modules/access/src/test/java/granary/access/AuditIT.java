package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditIT {
    private static final Caller ADMIN = new Caller("cli_1", "admin", Role.ADMIN, Scope.NONE);

    private Database database;
    private Audit audit;

    @BeforeEach
    void threeLines() {
        database = TestDatabase.migrated("access");
        audit = new Audit(database, new MachineClock());
        for (int i = 1; i <= 3; i++) {
            audit.record(ADMIN, "USER_CREATED", "usr_" + i, "{\"n\":" + i + "}");
        }
    }

    @Test
    void anUntouchedChainIsSound() {
        assertThat(audit.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_audit SET actor = 'someone' WHERE seq = 2",
                "UPDATE access_audit SET action = 'NOTHING' WHERE seq = 2",
                "UPDATE access_audit SET subject = 'usr_9' WHERE seq = 2",
                "UPDATE access_audit SET detail = '{}' WHERE seq = 2",
                "UPDATE access_audit SET at_micros = at_micros + 1 WHERE seq = 2",
                "DELETE FROM access_audit WHERE seq = 2"
            })
    void aChangedOrRemovedLineIsNamed(String attack) {
        database.jdbi().useHandle(handle -> handle.execute(attack));
        assertThat(audit.firstBroken()).contains(2L);
    }

    @Test
    void aLineCutOffAtTheEndIsNamed() {
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM access_audit WHERE seq = 3"));
        assertThat(audit.firstBroken()).contains(3L);
    }

    @Test
    void anAddedLineIsNamed() {
        database.jdbi().useHandle(handle -> handle.execute("""
                        INSERT INTO access_audit (seq, at_micros, actor, action, subject, detail, previous_hash, hash)
                        SELECT 4, at_micros, actor, action, subject, detail, previous_hash, hash
                        FROM access_audit WHERE seq = 3
                        """));
        assertThat(audit.firstBroken()).contains(4L);
    }
}
