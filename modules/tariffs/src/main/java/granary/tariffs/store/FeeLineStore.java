package granary.tariffs.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.tariffs.domain.Clawback;
import granary.tariffs.domain.FeeLine;
import granary.tariffs.domain.KindFees;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.SourcedFeeLine;
import granary.transactions.domain.Kind;
import granary.transactions.domain.SourceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Rows of {@code fee_line}. */
public final class FeeLineStore {
    private static final int FETCH = 5_000;
    private static final Kind[] KINDS = Kind.values();

    private static final String PLACED = """
            SELECT f.*, t.source, t.source_id, t.currency, t.channel, t.reverses_seq, c.original_seq,
                c.center_no AS clawed_center, c.refunded_minor, c.from_2110, c.from_2120, c.from_1410
            FROM service_transaction t
            JOIN fee_line f ON f.center_no = t.center_no AND f.tx_seq = t.seq
            LEFT JOIN clawback c ON c.original_seq = t.reverses_seq AND c.refund_seq = t.seq
            """;

    private final Database database;

    public FeeLineStore(Database database) {
        this.database = database;
    }

    public void each(String country, BusinessDate date, Consumer<SourcedFeeLine> consumer) {
        try (Handle handle = database.handle()) {
            handle.createQuery("""
                            SELECT f.*, t.source, t.source_id, t.currency
                            FROM fee_line f JOIN service_transaction t ON t.seq = f.tx_seq
                            WHERE f.country = :country AND f.business_date = :date
                            """)
                    .setFetchSize(FETCH)
                    .bind("country", country)
                    .bind("date", date.day())
                    .map((row, context) -> read(row))
                    .forEach(consumer);
        }
    }

    /** The line of a transaction. */
    public Optional<PlacedFeeLine> find(long seq) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(PLACED + " WHERE t.seq = :seq")
                        .bind("seq", seq)
                        .map((row, context) -> placed(row))
                        .findOne());
    }

    /** Lines of one partner's night beyond a transaction, in the order of intake. */
    public List<PlacedFeeLine> page(NightOfPartner of, long afterSeq, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(PLACED + """
                         WHERE f.country = :country AND f.business_date = :date AND f.partner_no = :partner
                            AND f.tx_seq > :after
                        ORDER BY f.tx_seq
                        """ + "FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", of.country())
                        .bind("date", of.date().day())
                        .bind("partner", of.partnerNo())
                        .bind("after", afterSeq)
                        .map((row, context) -> placed(row))
                        .list());
    }

    /** One partner's night by kind, in the order of {@link Kind}. */
    public List<KindFees> byKind(NightOfPartner of) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT kind, COUNT(*) AS lines, SUM(CAST(fee_minor AS DECIMAL(31, 0))) AS fees FROM fee_line
                        WHERE country = :country AND business_date = :date AND partner_no = :partner
                        GROUP BY kind ORDER BY kind
                        """)
                        .bind("country", of.country())
                        .bind("date", of.date().day())
                        .bind("partner", of.partnerNo())
                        .map((row, context) -> new KindFees(
                                KINDS[row.getInt("kind")],
                                row.getLong("lines"),
                                row.getBigDecimal("fees").toBigIntegerExact()))
                        .list());
    }

    private static PlacedFeeLine placed(ResultSet row) throws SQLException {
        SourcedFeeLine sourced = read(row);
        long original = row.getLong("reverses_seq");
        boolean refund = !row.wasNull();
        row.getLong("from_2110");
        boolean taken = !row.wasNull();
        return new PlacedFeeLine(
                sourced,
                row.getString("country"),
                new BusinessDate(row.getDate("business_date").toLocalDate()),
                row.getString("channel"),
                refund ? original : null,
                taken ? clawback(row, sourced.line()) : null);
    }

    private static Clawback clawback(ResultSet row, FeeLine line) throws SQLException {
        return new Clawback(
                line.seq(),
                row.getInt("clawed_center"),
                row.getLong("original_seq"),
                row.getLong("refunded_minor"),
                row.getLong("from_2110"),
                row.getLong("from_2120"),
                row.getLong("from_1410"));
    }

    private static SourcedFeeLine read(ResultSet row) throws SQLException {
        FeeLine line = new FeeLine(
                row.getLong("tx_seq"),
                row.getInt("center_no"),
                KINDS[row.getInt("kind")],
                new FeeLine.Price(row.getInt("tariff_version"), row.getInt("rule_no"), row.getInt("ordinal")),
                row.getLong("amount_minor"),
                row.getLong("fee_minor"),
                row.getLong("held_minor"));
        return new SourcedFeeLine(
                new SourceKey(row.getString("source"), row.getString("source_id")),
                row.getInt("partner_no"),
                line,
                row.getString("currency"));
    }
}
