package granary.installation;

import granary.database.Database;
import granary.database.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the database can carry Granary: the kind that was asked for, and on PostgreSQL two-phase commit. */
@ApplicationScoped
public class CheckDatabase {
    private static final int OLDEST_POSTGRESQL = 14;

    @Inject
    Database database;

    /** Each a sentence with its remedy. */
    List<String> faults(Settings settings) {
        Dialect dialect = database.dialect();
        if (!dialect.name().toLowerCase(Locale.ROOT).equals(settings.databaseKind())) {
            return List.of(
                    "DB_KIND is %s, but the data source leads to %s".formatted(settings.databaseKind(), dialect));
        }
        if (dialect != Dialect.POSTGRESQL) {
            return List.of();
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return postgresFaults(
                    number(statement, "SHOW server_version_num") / 10_000,
                    number(statement, "SHOW max_prepared_transactions"));
        } catch (SQLException e) {
            return List.of("the database cannot be asked for its settings: " + e.getMessage());
        }
    }

    static List<String> postgresFaults(int version, int maxPreparedTransactions) {
        List<String> faults = new ArrayList<>();
        if (version < OLDEST_POSTGRESQL) {
            faults.add("PostgreSQL %d is too old: %d or newer is needed".formatted(version, OLDEST_POSTGRESQL));
        }
        if (maxPreparedTransactions < 1) {
            faults.add("PostgreSQL's max_prepared_transactions is 0: set it to 100 or more and restart "
                    + "PostgreSQL, because orders and their messages commit in two phases");
        }
        return faults;
    }

    private static int number(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return Integer.parseInt(answer.getString(1));
        }
    }
}
