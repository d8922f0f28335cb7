package granary.transactions.store;

import granary.access.Micros;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.Principal;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code service_transaction}. */
final class TransactionRow {
    private static final Kind[] KINDS = Kind.values();
    private static final PaymentMethod[] PAYMENTS = PaymentMethod.values();

    private TransactionRow() {}

    static ServiceTransaction read(ResultSet row) throws SQLException {
        return new ServiceTransaction(
                row.getLong("seq"),
                new SourceKey(row.getString("source"), row.getString("source_id")),
                new ServiceTransaction.Place(
                        row.getString("country"), row.getInt("center_no"), row.getInt("settle_county")),
                new BusinessDate(row.getDate("business_date").toLocalDate()),
                KINDS[row.getInt("kind")],
                row.getString("channel"),
                row.getString("provider_ref"),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                Micros.toInstant(row.getLong("trade_time_micros")),
                longOrNull(row, "reverses_seq"),
                principal(row));
    }

    private static Principal principal(ResultSet row) throws SQLException {
        Long payment = longOrNull(row, "payment");
        Long seller = longOrNull(row, "seller_no");
        return new Principal(
                payment == null ? null : PAYMENTS[payment.intValue()],
                longOrNull(row, "cost_minor"),
                seller == null ? null : seller.intValue(),
                longOrNull(row, "charged_minor"));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
