package granary.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A real, empty Derby in memory with the given slices' migrations applied: for tests of stores. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Database migrated(String... slices) {
        DataSource dataSource = derby();
        for (String slice : slices) {
            Migrations.apply(dataSource, Dialect.DERBY, slice);
        }
        return new Database(dataSource);
    }

    private static DataSource derby() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + UUID.randomUUID());
        derby.setCreateDatabase("create");
        try (Connection connection = derby.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return derby;
    }
}
