package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class AuditIT {
    private static final Caller ADMIN = new Caller("cli_1", "admin", Role.ADMIN, Scope.NONE);

    private final Database database;
    private final Audit audit;

    AuditIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "access");
        audit = new Audit(database, new MachineClock());
    }

    @BeforeEach
    void threeLines() {
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
    void aChangedOrRemovedLineIsNamed(String sql) {
        attack(sql);
        assertThat(audit.firstBroken()).contains(2L);
    }

    @Test
    void aLineCutOffAtTheEndIsNamed() {
        attack("DELETE FROM access_audit WHERE seq = 3");
        assertThat(audit.firstBroken()).contains(3L);
    }

    @Test
    void anAddedLineIsNamed() {
        attack("""
                        INSERT INTO access_audit (seq, at_micros, actor, action, subject, detail, previous_hash, hash)
                        SELECT 4, at_micros, actor, action, subject, detail, previous_hash, hash
                        FROM access_audit WHERE seq = 3
                        """);
        assertThat(audit.firstBroken()).contains(4L);
    }

    /** By someone with every right, who puts PostgreSQL's guard aside first; Derby has none. */
    private void attack(String sql) {
        database.jdbi().useHandle(handle -> {
            if (database.dialect() == Dialect.POSTGRESQL) {
                handle.execute("ALTER TABLE access_audit DISABLE TRIGGER access_audit_append_only");
            }
            handle.execute(sql);
        });
    }
}
