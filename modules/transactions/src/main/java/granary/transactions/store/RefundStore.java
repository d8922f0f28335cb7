package granary.transactions.store;

import granary.database.Database;
import granary.transactions.domain.NotStored;

/** Rows of {@code refund_total}: what has been refunded of a transaction. */
public final class RefundStore {
    private final Database database;

    public RefundStore(Database database) {
        this.database = database;
    }

    /** What has been refunded of an original, in minor units; 0 where nothing was. */
    public long refunded(long original) {
        // Without the hint Derby plans a scan while the table is small, and keeps the plan.
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT refunded_minor FROM refund_total --DERBY-PROPERTIES constraint=REFUND_TOTAL_PK
                        WHERE original_seq = :seq
                        """)
                        .bind("seq", original)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    /**
     * Moves an original's total from what was read to what it is now.
     *
     * @throws NotStored where somebody else refunded it meanwhile
     */
    public void move(long original, long originalMinor, long before, long after) {
        int rows = database.jdbi()
                .withHandle(h -> before == 0
                        ? h.createUpdate(
                                        "INSERT INTO refund_total (original_seq, original_minor, refunded_minor) VALUES (:seq, :most, :after)")
                                .bind("seq", original)
                                .bind("most", originalMinor)
                                .bind("after", after)
                                .execute()
                        : h.createUpdate(
                                        "UPDATE refund_total SET refunded_minor = :after WHERE original_seq = :seq AND refunded_minor = :before")
                                .bind("seq", original)
                                .bind("before", before)
                                .bind("after", after)
                                .execute());
        if (rows != 1) {
            throw new NotStored("transaction %d was refunded meanwhile".formatted(original));
        }
    }
}
