package granary.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * One PostgreSQL for all tests of a JVM, which ends with it. Slices are migrated once; every test after that gets a copy.
 */
final class TestPostgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final Map<List<String>, String> MIGRATED = new HashMap<>();
    private static int databases;

    private TestPostgres() {}

    static synchronized DataSource migrated(String... slices) {
        String template = MIGRATED.computeIfAbsent(List.of(slices), TestPostgres::migrate);
        return pool(create(template));
    }

    /** Connections are kept, as a server keeps them: PostgreSQL starts a process for each. */
    @SuppressWarnings("deprecation") // In favour of pools of more than tests need.
    private static DataSource pool(String name) {
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setPortNumbers(new int[] {SERVER.getPort()});
        pool.setDatabaseName(name);
        pool.setUser("postgres");
        return pool;
    }

    private static String migrate(List<String> slices) {
        // As an installation has it, where text does not sort by its bytes as on Derby.
        String name = create("template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'");
        for (String slice : slices) {
            Migrations.apply(SERVER.getDatabase("postgres", name), Dialect.POSTGRESQL, slice);
        }
        return name;
    }

    private static String create(String template) {
        String name = "test_" + ++databases;
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private static EmbeddedPostgres start() {
        try {
            // Orders and their messages commit in two phases, which PostgreSQL refuses by default.
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
