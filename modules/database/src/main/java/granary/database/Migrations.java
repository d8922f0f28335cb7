package granary.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Applies one slice's migrations, {@code db/<slice>/<database>/V001__….sql}, with a history table of its own. Flyway
 * finds nothing inside an EAR, and says nothing, unless an empty {@code flyway.location} lies beside the scripts;
 * finding nothing therefore fails here.
 */
public final class Migrations {
    private Migrations() {}

    /**
     * @return how many migrations were applied now
     * @throws IllegalStateException where the slice's scripts are not on the class path
     */
    public static int apply(DataSource dataSource, Dialect dialect, String slice) {
        Flyway flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/" + slice + "/" + dialect.folder())
                .table(slice + "_migrations")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true)
                .load();
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("no migrations found for slice %s on %s".formatted(slice, dialect));
        }
        MigrateResult result = flyway.migrate();
        return result.migrationsExecuted;
    }
}
