package granary.database;

/**
 * Numbers in ascending order, taken from a database sequence in blocks of 1,000. They have gaps after a restart, and two
 * servers never share one; where two servers write, the later number may be the smaller one.
 */
public final class NumberBlocks {
    private static final long BLOCK = 1_000;

    private final Database database;
    private final String sequence;
    private long next;
    private long end;

    /** @param sequence the name of a database sequence that nobody else uses */
    public NumberBlocks(Database database, String sequence) {
        this.database = database;
        this.sequence = sequence;
    }

    // One at a time: Derby refuses, without waiting, a sequence's next value while another statement that uses it is
    // compiled.
    public synchronized long next() {
        if (next == end) {
            next = block() * BLOCK;
            end = next + BLOCK;
        }
        return next++;
    }

    private long block() {
        String sql = database.dialect() == Dialect.DERBY
                ? "VALUES NEXT VALUE FOR " + sequence
                : "SELECT nextval('" + sequence + "')";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
