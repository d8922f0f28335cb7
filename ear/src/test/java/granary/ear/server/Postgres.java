package granary.ear.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL, unpacked from the local repository and started for the tests alone. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        return start(100);
    }

    /** As PostgreSQL comes: it takes part in no two-phase commit. */
    public static Postgres withoutTwoPhases() {
        return start(0);
    }

    private static Postgres start(int maxPreparedTransactions) {
        try {
            // Orders and their messages commit in two phases, which PostgreSQL refuses by default. Its memory is made
            // for
            // the smallest machine by default; the README says what a server is given.
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", String.valueOf(maxPreparedTransactions))
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variables that lead a server to this database. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_KIND", "postgresql",
                "DB_HOST", "localhost",
                "DB_PORT", String.valueOf(server.getPort()),
                "DB_NAME", "postgres",
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres");
    }

    /** From now on nobody gets in over TCP without the password of a user, who is made here. */
    public void demandPassword(String user, String password) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            // Read before the statement is used again, which closes it.
            Path rules = Path.of(file.getString(1));
            statement.execute("CREATE ROLE %s SUPERUSER LOGIN PASSWORD '%s'".formatted(user, password));
            Files.writeString(rules, "host all all all scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
