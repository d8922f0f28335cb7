package granary.tariffs.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One partner's night, settled anew, to be asked why its lines are as they are. */
public final class ExplainedNight {
    private final NightTerms terms;
    private final Work work;
    private final TariffHistory tariffs;
    private final PartnerResult result;

    /**
     * Settles.
     *
     * @param tariffs by whose versions refunded originals were priced
     */
    public ExplainedNight(NightTerms terms, Opening opening, Work work, TariffHistory tariffs) {
        this.terms = terms;
        this.work = work;
        this.tariffs = tariffs;
        this.result = PartnerNight.settle(terms, opening, work);
    }

    /** Why the line of a transaction is as it is; empty where the night gives it none. */
    public Optional<FeeExplanation> of(long seq) {
        return result.lines().stream()
                .filter(line -> line.seq() == seq)
                .findFirst()
                .map(this::explained);
    }

    private FeeExplanation explained(FeeLine line) {
        Tariff tariff = tariffs.version(line.price().tariffVersion());
        return work.refunds().stream()
                .filter(refund -> refund.seq() == line.seq())
                .findFirst()
                .<FeeExplanation>map(refund -> recovery(line, tariff, refund))
                .orElseGet(() -> accrual(line, tariff));
    }

    private FeeExplanation accrual(FeeLine line, Tariff tariff) {
        Work.Chargeable facts = work.chargeable().stream()
                .filter(item -> item.seq() == line.seq())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("line %d is of no transaction".formatted(line.seq())));
        Tier tier = tariff.rule(line.price().rule()).tierFor(line.price().ordinal());
        return new FeeExplanation.Accrual(
                line,
                tariff,
                facts,
                FeeArithmetic.of(tier, line.amountMinor()),
                line.heldMinor() > 0 ? terms.release() : null);
    }

    /** What the refunds of the same original before this one took, those of this night included. */
    private FeeExplanation recovery(FeeLine line, Tariff tariff, Work.Refund refund) {
        Work.SettledFee before = startOf(refund);
        for (Clawback clawback : result.clawbacks()) {
            if (clawback.refundSeq() == refund.seq()) {
                return new FeeExplanation.Recovery(
                        line, tariff, ClawbackArithmetic.of(before, refund.amountMinor()), clawback);
            }
            if (clawback.originalSeq() == refund.originalSeq()) {
                before = before.after(clawback.refundedMinor(), clawback.clawedMinor());
            }
        }
        throw new IllegalStateException("refund %d has a line and no clawback".formatted(refund.seq()));
    }

    private Work.SettledFee startOf(Work.Refund refund) {
        Work.@Nullable SettledFee earlier = refund.original();
        if (earlier != null) {
            return earlier;
        }
        return result.lines().stream()
                .filter(line -> line.seq() == refund.originalSeq())
                .map(line -> new Work.SettledFee(line.amountMinor(), line.price(), line.feeMinor(), 0, 0))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("refund %d has no original".formatted(refund.seq())));
    }
}
