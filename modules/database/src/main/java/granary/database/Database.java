package granary.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * SQL inside the container's transaction. Stores inject this and write their SQL as text blocks; use cases own the
 * transaction with {@code @Transactional}, so nothing here begins, commits or rolls back.
 */
@ApplicationScoped
public class Database {
    @Resource(lookup = "jdbc/granary")
    private DataSource dataSource;

    private Jdbi jdbi;
    private Dialect dialect;

    /** For the container. */
    public Database() {}

    /** For tests of a store against a real database, outside a container. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
        open();
    }

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(dataSource);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        try (Connection connection = dataSource.getConnection()) {
            dialect = Dialect.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Jdbi over the data source: {@code database.jdbi().withHandle(h -> …)}. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** A handle that the caller closes; for streaming. */
    public Handle handle() {
        return jdbi.open();
    }

    public Dialect dialect() {
        return dialect;
    }

    public DataSource dataSource() {
        return dataSource;
    }
}
