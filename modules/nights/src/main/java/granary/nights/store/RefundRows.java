package granary.nights.store;

import granary.database.Database;
import granary.nights.domain.NightKey;
import granary.transactions.domain.Kind;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What a night's refunds have made of their originals; for verification, which believes no slice. */
public final class RefundRows {
    private final Database database;

    public RefundRows(Database database) {
        this.database = database;
    }

    /** A transaction that something is wrong with. */
    public record Wrong(long seq, String detail) {}

    /** Originals that were refunded in the night, by more in all than they were worth. */
    public List<Wrong> refundedBeyondWorth(NightKey night) {
        return find("""
                SELECT o.seq, o.amount_minor AS most_minor, COALESCE(t.refunded_minor, 0) AS found_minor
                FROM service_transaction r
                JOIN service_transaction o ON o.seq = r.reverses_seq
                LEFT JOIN refund_total t ON t.original_seq = o.seq
                WHERE r.country = :country AND r.business_date = :date AND r.kind = :refund
                GROUP BY o.seq, o.amount_minor, t.refunded_minor
                HAVING COALESCE(t.refunded_minor, 0) > o.amount_minor
                    OR SUM(CAST(r.amount_minor AS DECIMAL(31, 0))) > COALESCE(t.refunded_minor, 0)
                """, night, "is worth %s, %s is counted as refunded");
    }

    /** Originals whose fee was clawed back in the night, by more in all than it was. */
    public List<Wrong> clawedBeyondFee(NightKey night) {
        return find("""
                SELECT o.seq, f.fee_minor AS most_minor, SUM(CAST(a.from_2110 AS DECIMAL(31, 0)) + a.from_2120 + a.from_1410) AS found_minor
                FROM (SELECT DISTINCT original_seq FROM clawback
                        WHERE country = :country AND business_date = :date) c
                JOIN service_transaction o ON o.seq = c.original_seq
                JOIN fee_line f ON f.center_no = o.center_no AND f.tx_seq = o.seq
                JOIN clawback a ON a.original_seq = o.seq
                GROUP BY o.seq, f.fee_minor
                HAVING SUM(CAST(a.from_2110 AS DECIMAL(31, 0)) + a.from_2120 + a.from_1410) > f.fee_minor
                """, night, "earned a fee of %s, of which %s was clawed back");
    }

    /** Refunds whose parts, from 2110, 2120 and 1410, are not what their fee line takes back. */
    public List<Wrong> splitUnlikeFeeLine(NightKey night) {
        return find("""
                SELECT c.refund_seq AS seq, -f.fee_minor AS most_minor, c.from_2110 + c.from_2120 + c.from_1410 AS found_minor
                FROM clawback c JOIN fee_line f ON f.center_no = c.center_no AND f.tx_seq = c.refund_seq
                WHERE c.country = :country AND c.business_date = :date AND f.kind = :refund
                    AND f.fee_minor <> -(c.from_2110 + c.from_2120 + c.from_1410)
                """, night, "takes %s back, its parts make %s");
    }

    private List<Wrong> find(String sql, NightKey night, String words) {
        try (Handle handle = database.handle()) {
            Query query = handle.createQuery(sql)
                    .bind("country", night.country())
                    .bind("date", night.date().day());
            if (sql.contains(":refund")) {
                query.bind("refund", Kind.REFUND.ordinal());
            }
            return query.map((row, context) -> new Wrong(
                            row.getLong("seq"),
                            words.formatted(row.getBigDecimal("most_minor"), row.getBigDecimal("found_minor"))))
                    .list();
        }
    }
}
