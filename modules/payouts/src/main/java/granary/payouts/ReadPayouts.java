package granary.payouts;

import granary.access.Problem;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.PayoutKind;
import granary.payouts.domain.PayoutTotal;
import granary.payouts.domain.SellerAccount;
import granary.payouts.store.BatchStore;
import granary.payouts.store.PayoutStore;
import granary.payouts.store.SellerPositionStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Payouts and batches, for exports, statements and people. */
@Shared
public class ReadPayouts {
    private final BatchStore batches;
    private final PayoutStore payouts;
    private final SellerPositionStore sellers;

    @Inject
    public ReadPayouts(Database database) {
        batches = new BatchStore(database);
        payouts = new PayoutStore(database);
        sellers = new SellerPositionStore(database);
    }

    /** What a night proposes, in the order of its export: by payee and kind in code points. */
    public void ofNight(String country, BusinessDate night, Consumer<Payout> reader) {
        payouts.each(country, night, reader);
    }

    /** What was instructed with entries dated {@code date}: the batch of the night before, where it was approved. */
    public void instructedFor(String country, BusinessDate date, Consumer<Payout> reader) {
        if (batchOf(country, date.previous())
                .filter(batch -> batch.state() == BatchState.APPROVED)
                .isPresent()) {
            payouts.each(country, date.previous(), reader);
        }
    }

    /** @throws Problem 404 where there is none */
    public PayoutBatch one(String id) {
        return batches.find(id).orElseThrow(Problem::notFound);
    }

    public Optional<PayoutBatch> batchOf(String country, BusinessDate night) {
        return batches.ofNight(country, night);
    }

    /** Up to {@code most} batches with ids beyond {@code after}, by id; of every country where it is empty. */
    public List<PayoutBatch> page(String country, String after, int most) {
        return batches.page(country, after, most);
    }

    /** Up to {@code most} payouts of a batch beyond a place, in the order of the export. */
    public List<Payout> payouts(PayoutBatch batch, Payout.Place after, int most) {
        return payouts.page(batch.country(), batch.night(), after, most);
    }

    /** What a night proposes to one payee; empty where it proposes nothing. */
    public Optional<Payout> find(PayoutBatch batch, PayoutKind kind, String payee) {
        return payouts.find(batch.country(), batch.night(), new Payout.Place(payee, kind.name()));
    }

    /** What a seller is owed of matched receipts at the end of the last sealed night; none where nothing ever moved. */
    @Transactional
    public Optional<SellerAccount> sellerAccount(String country, String seller) {
        return sellers.account(country, seller);
    }

    /** What a night proposes, by kind. */
    public List<PayoutTotal> totals(PayoutBatch batch) {
        return payouts.totals(batch.country(), batch.night());
    }
}
