package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.transactions.domain.RefShard;
import granary.transactions.store.IntakeSequence;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes that a wallet's file will show a payment, for the match; once by {@code (source, sourceId)}. */
@Shared
public class ExpectPayment {
    private final Database database;
    private final IntakeSequence sequence;

    @Inject
    public ExpectPayment(Database database, IntakeSequence sequence) {
        this.database = database;
        this.sequence = sequence;
    }

    @Transactional
    public void expect(ExpectedPayment payment) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO expected_payment (seq, country, business_date, provider, reference, ref_shard,
                            amount_minor, currency, source, source_id, seller_no)
                        VALUES (:seq, :country, :date, :provider, :reference, :shard, :amount, :currency, :source, :sourceId,
                            :seller)
                        """)
                        .bind("seq", sequence.next())
                        .bind("country", payment.country())
                        .bind("date", payment.date().day())
                        .bind("provider", payment.provider())
                        .bind("reference", payment.reference())
                        .bind("shard", RefShard.of(payment.reference()))
                        .bind("amount", payment.signedAmount().minor())
                        .bind("currency", payment.signedAmount().currency().getCurrencyCode())
                        .bind("source", payment.source())
                        .bind("sourceId", payment.sourceId())
                        .bindByType("seller", payment.sellerNo(), Integer.class)
                        .execute());
    }
}
