package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import granary.transactions.domain.KindSum;
import granary.transactions.domain.SourceKey;
import granary.transactions.domain.Whose;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A business date's transactions in sums, grouped in the database. */
@Shared
public class SumTransactions {
    // Orders post their principal themselves, so that their transactions need no payment to be on our books.
    private static final String OURS =
            "CASE WHEN %1$s.payment IS NOT NULL OR %1$s.source = '" + SourceKey.ORDERS + "' THEN 1 ELSE 0 END AS ours";
    private static final Kind[] KINDS = Kind.values();

    private final Database database;

    @Inject
    public SumTransactions(Database database) {
        this.database = database;
    }

    /** All but refunds, by kind and by whose money they are. */
    public List<KindSum> done(String country, BusinessDate date) {
        return sums("SELECT t.kind, " + OURS.formatted("t") + """
                , t.amount_minor FROM service_transaction t
                WHERE t.country = :country AND t.business_date = :date AND t.kind <> :refund
                """, country, date);
    }

    /** Refunds, by the kind of their originals and by whose money those were. */
    public List<KindSum> refunded(String country, BusinessDate date) {
        return sums("SELECT o.kind, " + OURS.formatted("o") + """
                , t.amount_minor FROM service_transaction t
                JOIN service_transaction o ON o.seq = t.reverses_seq
                WHERE t.country = :country AND t.business_date = :date AND t.kind = :refund
                """, country, date);
    }

    private List<KindSum> sums(String rows, String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT kind, ours, COUNT(*) AS items, SUM(CAST(amount_minor AS DECIMAL(31, 0))) AS amount
                        FROM (%s) AS night GROUP BY kind, ours ORDER BY kind, ours DESC
                        """.formatted(rows))
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("refund", Kind.REFUND.ordinal())
                        .map((row, context) -> sum(row))
                        .list());
    }

    private static KindSum sum(ResultSet row) throws SQLException {
        Kind kind = KINDS[row.getInt("kind")];
        Whose whose = whose(kind, row.getInt("ours") == 1);
        BigInteger principal = whose == Whose.NOBODYS
                ? BigInteger.ZERO
                : row.getBigDecimal("amount").toBigIntegerExact();
        return new KindSum(kind, whose, row.getLong("items"), principal);
    }

    private static Whose whose(Kind kind, boolean ours) {
        return switch (kind) {
            case PURCHASE, BILL_PAYMENT, TOP_UP, TRAVEL_BOOKING, LOCAL_SALE -> ours ? Whose.OURS : Whose.ELSEWHERE;
            case PARCEL_COLLECTION, PARCEL_DELIVERY -> Whose.NOBODYS;
            case REFUND -> throw new IllegalStateException("a refund reverses a refund");
        };
    }
}
