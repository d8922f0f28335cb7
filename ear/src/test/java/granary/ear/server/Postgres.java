package granary.ear.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real PostgreSQL, unpacked from the local repository and started for the tests alone. */
public final class Postgres implements AutoCloseable {
    private final Path folder;
    private final int maxPreparedTransactions;
    private EmbeddedPostgres server;

    private Postgres(Path folder, int maxPreparedTransactions) throws IOException {
        this.folder = folder;
        this.maxPreparedTransactions = maxPreparedTransactions;
        this.server = builder().start();
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
            return new Postgres(Files.createTempDirectory("postgres"), maxPreparedTransactions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Orders and their messages commit in two phases, which PostgreSQL refuses by default. Its memory is made for the
    // smallest machine by default; the README says what a server is given. What is committed must be on the disk, which
    // the embedded server does not care for by default.
    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_prepared_transactions", String.valueOf(maxPreparedTransactions))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB");
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

    /** One number, as an operator would ask for it with psql. */
    public long number(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A statement that answers nothing. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends all of its processes at once, as the death of its machine would. */
    public void kill() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("data/postmaster.pid"));
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again on what it left, at the port that it had. */
    public void startAgain() {
        try {
            int port = server.getPort();
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            try (Stream<Path> left = Files.walk(folder)) {
                left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
