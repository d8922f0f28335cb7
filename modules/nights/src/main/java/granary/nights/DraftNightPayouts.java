package granary.nights;

import granary.database.Shared;
import granary.network.Directory;
import granary.network.SellerRef;
import granary.nights.domain.NightKey;
import granary.payouts.DraftPayouts;
import granary.payouts.domain.PartnerBalance;
import granary.payouts.domain.SellerMovement;
import granary.reconciliation.ReadMatches;
import granary.tariffs.ReadStatements;
import granary.transactions.ReadSellerRefunds;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Drafts a night's payouts from its statements, the cash that partners hold, its matched sales and its refunds. */
@Shared
public class DraftNightPayouts {
    private final ReadStatements statements;
    private final ReadMatches matches;
    private final ReadSellerRefunds refunds;
    private final Directory directory;
    private final PayBesideCash payBesideCash;
    private final DraftPayouts draftPayouts;

    @Inject
    public DraftNightPayouts(
            ReadStatements statements,
            ReadMatches matches,
            ReadSellerRefunds refunds,
            Directory directory,
            PayBesideCash payBesideCash,
            DraftPayouts draftPayouts) {
        this.statements = statements;
        this.matches = matches;
        this.refunds = refunds;
        this.directory = directory;
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
        return draftPayouts.draft(facts.settlement().country(), key.date(), payable, movements(key));
    }

    /** The draft worked out again from the same sources; nothing is stored. */
    public DraftPayouts.Recomputed recompute(PinnedNights.Facts facts, Stream<PartnerBalance> balances) {
        NightKey key = facts.night().key();
        return draftPayouts.recompute(facts.settlement().country(), key.date(), balances, movements(key));
    }

    private Stream<SellerMovement> movements(NightKey key) {
        Stream<SellerMovement> matched = matches.sellersMatchedIn(key.country(), key.date()).entrySet().stream()
                .map(one -> SellerMovement.matched(code(one.getKey()), one.getValue()));
        Stream<SellerMovement> refunded = refunds.of(key.country(), key.date()).entrySet().stream()
                .map(one -> SellerMovement.refunded(code(one.getKey()), one.getValue()));
        return Stream.concat(matched, refunded);
    }

    private String code(int sellerNo) {
        return directory
                .seller(sellerNo)
                .map(SellerRef::code)
                .orElseThrow(() -> new IllegalStateException("seller %d is gone".formatted(sellerNo)));
    }
}
