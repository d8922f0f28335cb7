package granary.nights;

import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.payouts.DraftPayouts;
import granary.payouts.domain.PartnerBalance;
import granary.tariffs.ReadStatements;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Drafts a night's payouts from its statements, the cash that partners hold, and what it moved of what sellers are owed. */
@Shared
public class DraftNightPayouts {
    private final ReadStatements statements;
    private final SellerMovements sellers;
    private final PayBesideCash payBesideCash;
    private final DraftPayouts draftPayouts;

    @Inject
    public DraftNightPayouts(
            ReadStatements statements,
            SellerMovements sellers,
            PayBesideCash payBesideCash,
            DraftPayouts draftPayouts) {
        this.statements = statements;
        this.sellers = sellers;
        this.payBesideCash = payBesideCash;
        this.draftPayouts = draftPayouts;
    }

    /**
     * Carries the cash that partners hold, and drafts what may be paid of their fees beside it.
     *
     * @return the draft, and the sellers whose sums no payout can hold
     */
    @Transactional
    public DraftPayouts.Draft draft(PinnedNights.Facts facts) {
        NightKey key = facts.night().key();
        List<PartnerBalance> balances = new ArrayList<>();
        statements.each(
                key.country(),
                key.date(),
                stored -> balances.add(new PartnerBalance(
                        facts.settlement()
                                .network()
                                .partnerCode(stored.statement().partnerNo()),
                        stored.statement().end().payableMinor())));
        Stream<PartnerBalance> payable = payBesideCash.apply(facts, balances);
        return draftPayouts.draft(
                facts.settlement().country(), key.date(), payable, sellers.of(key.country(), key.date()));
    }

    /** The draft worked out again from the same sources; nothing is stored. */
    public DraftPayouts.Recomputed recompute(PinnedNights.Facts facts, Stream<PartnerBalance> balances) {
        NightKey key = facts.night().key();
        return draftPayouts.recompute(
                facts.settlement().country(), key.date(), balances, sellers.of(key.country(), key.date()));
    }
}
