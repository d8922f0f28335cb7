package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL refuses by itself, before the chain of hashes has to tell. */
class AuditGuardIT {
    private final Database database = TestDatabase.migrated(Dialect.POSTGRESQL, "access");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_audit SET actor = 'someone'",
                "DELETE FROM access_audit WHERE seq = 1",
                "TRUNCATE access_audit"
            })
    void aWrittenLineIsNeverChanged(String attack) {
        Audit audit = new Audit(database, new MachineClock());
        audit.record(new Caller("cli_1", "admin", Role.ADMIN, Scope.NONE), "USER_CREATED", "usr_1", "{}");
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(attack)))
                .hasMessageContaining("audit lines are never changed");
        assertThat(audit.firstBroken()).isEmpty();
    }
}
