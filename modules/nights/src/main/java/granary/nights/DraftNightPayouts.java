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

/** Drafts a night's payouts from its statements and from what it moved of what sellers are owed. */
@Shared
public class DraftNightPayouts {
    private final ReadStatements statements;
    private final SellerMovements sellers;
    private final DraftPayouts draftPayouts;

    @Inject
    public DraftNightPayouts(ReadStatements statements, SellerMovements sellers, DraftPayouts draftPayouts) {
        this.statements = statements;
        this.sellers = sellers;
        this.draftPayouts = draftPayouts;
    }

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
        return draftPayouts.draft(
                facts.settlement().country(), key.date(), balances.stream(), sellers.of(key.country(), key.date()));
    }

    /** The draft worked out again from the same sources; nothing is stored. */
    public DraftPayouts.Recomputed recompute(PinnedNights.Facts facts, Stream<PartnerBalance> balances) {
        NightKey key = facts.night().key();
        return draftPayouts.recompute(
                facts.settlement().country(), key.date(), balances, sellers.of(key.country(), key.date()));
    }
}
