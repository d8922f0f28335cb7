package granary.ear.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A real PostgreSQL, unpacked from the local repository and started for the tests alone. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        try {
            // Orders and their messages commit in two phases, which PostgreSQL refuses by default. Its memory is made
            // for
            // the smallest machine by default; the README says what a server is given.
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", "100")
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

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
