package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Our side of a match: what providers' files of a date should show (DOMAIN, exact readings 12 and 16). */
@Shared
public class ReadProviderItems {
    private static final int FETCH = 5_000;
    private final Database database;

    @Inject
    public ReadProviderItems(Database database) {
        this.database = database;
    }

    /** How many items a provider's file of a date should show. */
    public long count(String country, BusinessDate date, String provider) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT (SELECT COUNT(*) FROM service_transaction
                                WHERE country = :country AND business_date = :date AND channel = :provider)
                            + (SELECT COUNT(*) FROM expected_payment
                                WHERE country = :country AND business_date = :date AND provider = :provider)
                        FROM business_day WHERE country = :country
                        """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("provider", provider)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    /** Streams the items whose references' shards are from {@code fromShard} to below {@code toShard}. */
    public void read(String country, BusinessDate date, Shards shards, Consumer<ProviderItem> each) {
        try (Handle handle = database.handle()) {
            handle.createQuery("""
                            SELECT seq, center_no, provider_ref, CASE WHEN kind = :refund THEN -amount_minor ELSE amount_minor END AS signed,
                                CASE WHEN kind = :sale AND payment = :wallet AND seller_no IS NOT NULL THEN seller_no ELSE 0 END AS payable_to
                            FROM service_transaction
                            WHERE country = :country AND business_date = :date AND channel = :provider
                                AND ref_shard >= :from AND ref_shard < :to
                            UNION ALL
                            SELECT seq, 0 AS center_no, reference AS provider_ref, amount_minor AS signed, COALESCE(seller_no, 0) AS payable_to
                            FROM expected_payment
                            WHERE country = :country AND business_date = :date AND provider = :provider
                                AND ref_shard >= :from AND ref_shard < :to
                            """)
                    .setFetchSize(FETCH)
                    .bind("refund", Kind.REFUND.ordinal())
                    .bind("sale", Kind.LOCAL_SALE.ordinal())
                    .bind("wallet", PaymentMethod.WALLET.ordinal())
                    .bind("country", country)
                    .bind("date", date.day())
                    .bind("provider", shards.provider())
                    .bind("from", shards.from())
                    .bind("to", shards.to())
                    .map((row, context) -> new ProviderItem(
                            row.getLong("seq"),
                            row.getInt("center_no"),
                            row.getString("provider_ref"),
                            row.getLong("signed"),
                            row.getInt("payable_to")))
                    .forEach(each);
        }
    }

    /** A part of a provider's items: references' shards from the one number to below the other. */
    public record Shards(String provider, int from, int to) {}
}
