package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the databases refuse by themselves, before the chain of hashes has to tell. */
@OnEachDatabase
class AuditGuardIT {
    private final Database database;

    AuditGuardIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_audit SET actor = 'someone'",
                "DELETE FROM access_audit WHERE seq = 1",
                "TRUNCATE TABLE access_audit",
                "UPDATE access_audit_anchor SET signed = ''",
                "DELETE FROM access_audit_anchor",
                "TRUNCATE TABLE access_audit_anchor"
            })
    void aWrittenLineIsNeverChanged(String attack, @TempDir Path folder) {
        AuditedFolder log = new AuditedFolder(database, folder);
        log.audit().recordSigned("cli_1", "USER_CREATED", "usr_1", "{}");
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(attack)))
                .satisfies(refused -> assertThat(
                                String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT))
                        .containsAnyOf(
                                "audit lines are never changed",
                                "audit_lines_are_never_changed",
                                "enabled delete trigger"));
        assertThat(log.verify().isOk()).isTrue();
        assertThat(log.verify().lines()).isEqualTo(1);
    }
}
