package granary.transactions.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.domain.Kind;
import granary.transactions.domain.Principal;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A night's items whose principal may be ours, read again. */
public final class PrincipalStore {
    private static final int ROWS_AT_ONCE = 5_000;

    private final Database database;

    public PrincipalStore(Database database) {
        this.database = database;
    }

    /** A refund, of which no more is read than its entry needs, and what it takes back. */
    public record Refund(ServiceTransaction refund, ServiceTransaction original) {}

    /** Streams a night's items that have a payment, but for refunds, and for sales, which book their own money. */
    public void each(String country, BusinessDate date, Consumer<ServiceTransaction> each) {
        try (Handle handle = database.handle()) {
            bind(handle.createQuery("""
                            SELECT * FROM service_transaction WHERE country = :country AND business_date = :date
                                AND payment IS NOT NULL AND kind <> :refund AND source <> :sales
                            """), country, date)
                    .map((row, context) -> TransactionRow.read(row))
                    .forEach(each);
        }
    }

    /** Streams a night's refunds of the same. */
    public void eachRefund(String country, BusinessDate date, Consumer<Refund> each) {
        try (Handle handle = database.handle()) {
            bind(handle.createQuery("""
                            SELECT o.*, r.seq AS refund_seq, r.source_id AS refund_id, r.amount_minor AS refund_minor,
                                r.currency AS refund_currency
                            FROM service_transaction r JOIN service_transaction o ON o.seq = r.reverses_seq
                            WHERE r.country = :country AND r.business_date = :date AND r.kind = :refund
                                AND o.payment IS NOT NULL AND o.source <> :sales
                            """), country, date)
                    .map((row, context) -> refund(row, date))
                    .forEach(each);
        }
    }

    private static Query bind(Query query, String country, BusinessDate date) {
        return query.setFetchSize(ROWS_AT_ONCE)
                .bind("country", country)
                .bind("date", date.day())
                .bind("refund", Kind.REFUND.ordinal())
                .bind("sales", SourceKey.SALES);
    }

    private static Refund refund(ResultSet row, BusinessDate date) throws SQLException {
        ServiceTransaction original = TransactionRow.read(row);
        Currency currency = Currency.getInstance(row.getString("refund_currency"));
        return new Refund(
                new ServiceTransaction(
                        row.getLong("refund_seq"),
                        new SourceKey(original.key().source(), row.getString("refund_id")),
                        original.place(),
                        date,
                        Kind.REFUND,
                        original.channel(),
                        original.providerRef(),
                        Money.of(row.getLong("refund_minor"), currency),
                        Instant.EPOCH,
                        original.seq(),
                        Principal.ELSEWHERE),
                original);
    }
}
