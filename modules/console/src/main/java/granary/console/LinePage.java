package granary.console;

import granary.access.Problem;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import granary.nights.PinnedNights;
import granary.nights.ReadNights;
import granary.nights.domain.NightKey;
import granary.tariffs.ExplainFee;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.ReadFeeLines;
import granary.tariffs.domain.FeeExplanation;
import granary.tariffs.domain.Movements;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.Publication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a fee line says what it says: worked out anew, step by step. */
@Named
@RequestScoped
public class LinePage {
    @Inject
    PartnerAddress partners;

    @Inject
    NamePartners names;

    @Inject
    ReadFeeLines feeLines;

    @Inject
    ReadNights nights;

    @Inject
    PinnedNights pinned;

    @Inject
    ExplainFee explainFee;

    @Inject
    PublishedTariffs tariffs;

    private long seq;
    private @Nullable PlacedFeeLine line;
    private @Nullable PartnerRef whose;
    private @Nullable FeeExplanation explanation;
    private @Nullable Publication publication;

    public void open() {
        PlacedFeeLine found = feeLines.find(seq).orElseThrow(Problem::notFound);
        int partnerNo = found.sourced().partnerNo();
        PartnerRef owner = names.find(List.of(partnerNo)).get(partnerNo);
        NightKey key = new NightKey(found.country(), found.date());
        if (owner == null || !nights.one(key).isSealed()) {
            throw Problem.notFound();
        }
        whose = partners.find(owner.code()).orElseThrow(Problem::notFound);
        line = found;
        PinnedNights.Facts facts = pinned.of(key);
        Movements moved = facts.moved().getOrDefault(partnerNo, Movements.NONE);
        FeeExplanation why = explainFee
                .explain(facts.settlement(), new ExplainFee.Question(partnerNo, seq, moved))
                .orElse(null);
        explanation = why;
        if (why != null) {
            publication = tariffs.publication(
                            found.country(), why.line().price().tariffVersion())
                    .orElse(null);
        }
    }

    public @Nullable PlacedFeeLine getLine() {
        return line;
    }

    public @Nullable PartnerRef getWhose() {
        return whose;
    }

    /** None where the facts give the transaction no fee line. */
    public @Nullable FeeExplanation getExplanation() {
        return explanation;
    }

    public boolean isRecovery() {
        return explanation instanceof FeeExplanation.Recovery;
    }

    /** Whether the stored line is what was worked out anew. */
    public boolean isConfirmed() {
        return line != null && explanation != null && line.agreesWith(explanation);
    }

    public @Nullable Publication getPublication() {
        return publication;
    }

    public long getSeq() {
        return seq;
    }

    public void setSeq(long seq) {
        this.seq = seq;
    }
}
