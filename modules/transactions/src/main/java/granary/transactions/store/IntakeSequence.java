package granary.transactions.store;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.Shared;
import jakarta.inject.Inject;

/**
 * Hands out intake sequences in ascending order. A block of 1,000 is taken from the database at a time, so numbers have
 * gaps after a restart, and two servers never share one.
 */
@Shared
public class IntakeSequence {
    private static final long BLOCK = 1_000;

    private final Database database;
    private long next;
    private long end;

    @Inject
    public IntakeSequence(Database database) {
        this.database = database;
    }

    public synchronized long next() {
        if (next == end) {
            long block = block();
            next = block * BLOCK;
            end = next + BLOCK;
        }
        return next++;
    }

    private long block() {
        String sql = database.dialect() == Dialect.DERBY
                ? "VALUES NEXT VALUE FOR intake_block"
                : "SELECT nextval('intake_block')";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
