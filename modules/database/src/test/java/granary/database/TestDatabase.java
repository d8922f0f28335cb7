package granary.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A real, empty database with the given slices' migrations applied: for tests of stores. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Database migrated(Dialect dialect, String... slices) {
        return new Database(dialect == Dialect.DERBY ? derby(slices) : TestPostgres.migrated(slices));
    }

    private static DataSource derby(String... slices) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + UUID.randomUUID());
        derby.setCreateDatabase("create");
        try (Connection connection = derby.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (String slice : slices) {
            Migrations.apply(derby, Dialect.DERBY, slice);
        }
        return derby;
    }
}
