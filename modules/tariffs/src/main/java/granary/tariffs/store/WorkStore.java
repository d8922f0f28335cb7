package granary.tariffs.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.FeeLine;
import granary.tariffs.domain.Work;
import granary.transactions.domain.Kind;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what a range of counties settles in a night. */
public final class WorkStore {
    private static final int FETCH = 5_000;
    private static final int REFUND = Kind.REFUND.ordinal();
    private static final Kind[] KINDS = Kind.values();

    /** A chargeable transaction as it is stored. */
    public record Item(long seq, int centerNo, Kind kind, String channel, long amountMinor) {}

    /**
     * A refund and its original. The original is settled by the partner whose fee line it has, and by none where it has
     * none yet.
     */
    public record RefundItem(Work.Refund refund, Original original) {}

    /** Of a refund. */
    public record Original(
            int centerNo, BusinessDate date, @Nullable Integer settledBy, int settleCounty) {}

    private final Database database;

    public WorkStore(Database database) {
        this.database = database;
    }

    public List<Item> chargeable(String country, BusinessDate date, Counties counties) {
        Map<String, String> channels = new HashMap<>();
        return query(
                """
                SELECT seq, center_no, kind, channel, amount_minor FROM service_transaction
                WHERE country = ? AND business_date = ? AND settle_county BETWEEN ? AND ? AND kind <> ?
                """,
                country,
                date,
                counties,
                row -> new Item(
                        row.getLong(1),
                        row.getInt(2),
                        KINDS[row.getInt(3)],
                        channels.computeIfAbsent(row.getString(4), channel -> channel),
                        row.getLong(5)));
    }

    /** With what earlier nights know of their originals. */
    public List<RefundItem> refunds(String country, BusinessDate date, Counties counties) {
        return query("""
                SELECT t.seq, t.center_no, t.amount_minor, t.settle_county, o.seq AS original_seq, o.center_no AS original_center,
                    o.business_date AS original_date, o.amount_minor AS original_amount, f.partner_no, f.tariff_version,
                    f.rule_no, f.ordinal, f.fee_minor,
                    (SELECT SUM(c.refunded_minor) FROM clawback c
                        WHERE c.original_seq = o.seq AND c.business_date < t.business_date) AS refunded,
                    (SELECT SUM(c.from_2110 + c.from_2120 + c.from_1410) FROM clawback c
                        WHERE c.original_seq = o.seq AND c.business_date < t.business_date) AS clawed
                FROM service_transaction t
                JOIN service_transaction o ON o.seq = t.reverses_seq
                LEFT JOIN fee_line f ON f.center_no = o.center_no AND f.tx_seq = o.seq
                    AND f.business_date < t.business_date
                WHERE t.country = ? AND t.business_date = ? AND t.settle_county BETWEEN ? AND ? AND t.kind = ?
                """, country, date, counties, WorkStore::refund);
    }

    private static RefundItem refund(ResultSet row) throws SQLException {
        int partner = row.getInt("partner_no");
        boolean settled = !row.wasNull();
        Work.SettledFee fee = settled
                ? new Work.SettledFee(
                        row.getLong("original_amount"),
                        new FeeLine.Price(row.getInt("tariff_version"), row.getInt("rule_no"), row.getInt("ordinal")),
                        row.getLong("fee_minor"),
                        row.getLong("refunded"),
                        row.getLong("clawed"))
                : null;
        return new RefundItem(
                new Work.Refund(
                        row.getLong("seq"),
                        row.getInt("center_no"),
                        row.getLong("amount_minor"),
                        row.getLong("original_seq"),
                        fee),
                new Original(
                        row.getInt("original_center"),
                        new BusinessDate(row.getDate("original_date").toLocalDate()),
                        settled ? partner : null,
                        row.getInt("settle_county")));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, String country, BusinessDate date, Counties counties, Reading<T> reading) {
        try (Handle handle = database.handle()) {
            Connection connection = handle.getConnection();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCH);
                select.setString(1, country);
                select.setDate(2, Date.valueOf(date.day()));
                select.setInt(3, counties.from());
                select.setInt(4, counties.to());
                select.setInt(5, REFUND);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the night's work cannot be read: " + e.getMessage(), e);
        }
    }
}
