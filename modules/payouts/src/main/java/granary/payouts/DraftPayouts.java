package granary.payouts;

import granary.access.Ids;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.payouts.domain.BatchContent;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PartnerBalance;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.SellerMovement;
import granary.payouts.domain.SellerPosition;
import granary.payouts.store.BatchStore;
import granary.payouts.store.PayoutStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Drafts what a night proposes to pay: every partner's 2110 and every seller's matched receipts, where they reach the
 * country's minimum (DOMAIN.md, exact reading 11). Running again replaces the draft whole; equal input gives an equal
 * draft.
 */
@Shared
public class DraftPayouts {
    private final BatchStore batches;
    private final PayoutStore payouts;
    private final CarrySellers sellers;

    @Inject
    public DraftPayouts(Database database, CarrySellers sellers) {
        this.batches = new BatchStore(database);
        this.payouts = new PayoutStore(database);
        this.sellers = sellers;
    }

    /**
     * The draft, and the sellers whose sums no payout can hold.
     *
     * @param parked codes of sellers that are left out; finance must know them
     */
    public record Draft(PayoutBatch batch, List<String> parked) {}

    /**
     * @param balances what stands on 2110 at the end of the night, each partner once
     * @param movements what the night matched and refunded, by seller
     * @throws IllegalStateException where the night's batch is no draft any more
     */
    @Transactional
    public Draft draft(
            Country country, BusinessDate night, Stream<PartnerBalance> balances, Stream<SellerMovement> movements) {
        PayoutBatch batch = batches.ofNight(country.code(), night).orElseGet(() -> begin(country, night));
        if (batch.state() != BatchState.DRAFT) {
            throw new IllegalStateException("batch %s of %s %s is %s and cannot be drafted again"
                    .formatted(batch.id(), country.code(), night, batch.state()));
        }
        Money minimum = country.minimumPayout();
        List<SellerPosition> positions = sellers.carry(country.code(), night, movements);
        payouts.delete(country.code(), night);
        payouts.insert(
                country.code(), night, proposed(balances, positions, minimum).iterator());
        PayoutBatch drafted = withContent(batch);
        batches.update(drafted);
        return new Draft(
                drafted,
                positions.stream()
                        .filter(SellerPosition::isBeyondPayment)
                        .map(SellerPosition::seller)
                        .toList());
    }

    /**
     * What a night should have drafted, worked out again and not stored (DOMAIN, exact reading 17).
     *
     * @param payouts in the order of the export
     */
    public record Recomputed(List<SellerPosition> positions, List<Payout> payouts, BatchContent content) {}

    /** The draft of the same input. */
    @Transactional
    public Recomputed recompute(
            Country country, BusinessDate night, Stream<PartnerBalance> balances, Stream<SellerMovement> movements) {
        List<SellerPosition> positions = sellers.positions(country.code(), night, movements);
        List<Payout> proposed = proposed(balances, positions, country.minimumPayout())
                .sorted(Comparator.comparing(Payout::payee)
                        .thenComparing(payout -> payout.kind().name()))
                .toList();
        BatchContent.Tally tally = BatchContent.Tally.of(country.code(), night, country.currency());
        proposed.forEach(tally::add);
        return new Recomputed(positions, proposed, tally.content());
    }

    private static Stream<Payout> proposed(
            Stream<PartnerBalance> balances, List<SellerPosition> positions, Money minimum) {
        return Stream.concat(
                balances.flatMap(balance -> balance.payout(minimum).stream()),
                positions.stream().flatMap(position -> position.payout(minimum).stream()));
    }

    private PayoutBatch begin(Country country, BusinessDate night) {
        BatchContent nothing = new BatchContent.Tally("", country.currency()).content();
        PayoutBatch batch = new PayoutBatch(Ids.next("pob"), country.code(), night, BatchState.DRAFT, nothing, null);
        batches.insert(batch);
        return batch;
    }

    private PayoutBatch withContent(PayoutBatch batch) {
        BatchContent.Tally tally = batch.tally();
        payouts.each(batch.country(), batch.night(), tally::add);
        return new PayoutBatch(batch.id(), batch.country(), batch.night(), batch.state(), tally.content(), null);
    }
}
