package granary.tariffs.domain;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles one partner's night, in the order of DOMAIN's exact reading 8: payouts of the date, accruals, repayment of an
 * open receivable, clawbacks, releases, repayment again. Adjustments go with the accruals or clawbacks, after them. Pure:
 * the same facts give the same night.
 */
public final class PartnerNight {
    private final NightTerms terms;
    private final Work work;
    private final MonthCounts counts;
    private final PartnerAccounts accounts;
    private final List<FeeLine> lines = new ArrayList<>();
    private final List<Clawback> clawbacks = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private final Map<Long, Work.SettledFee> fees = new HashMap<>();
    private long earned;
    private long held;
    private long released;
    private long recovered;

    private PartnerNight(NightTerms terms, Opening opening, Work work) {
        this.terms = terms;
        this.work = work;
        this.counts = opening.counts();
        this.accounts = new PartnerAccounts(opening);
    }

    /** @throws ArithmeticException where the partner's sums do not fit: the partner is parked, not guessed */
    public static PartnerResult settle(NightTerms terms, Opening opening, Work work) {
        return new PartnerNight(terms, opening, work).settled(opening.balanceMinor());
    }

    private PartnerResult settled(long openingMinor) {
        accounts.pay(work.moved().paidMinor());
        work.chargeable().forEach(this::accrue);
        add(work.moved().addedMinor());
        accounts.repay();
        work.refunds().forEach(this::clawBack);
        take(work.moved().takenMinor());
        released = Math.addExact(released, accounts.release(terms));
        accounts.repay();
        Statement statement = new Statement(
                work.partnerNo(),
                openingMinor,
                earned,
                held,
                released,
                recovered,
                0,
                work.moved().paidMinor(),
                lines.size(),
                accounts.end(counts));
        return new PartnerResult(statement, accounts.postings(), lines, clawbacks, exemptions, null);
    }

    private void accrue(Work.Chargeable item) {
        int ordinal = counts.next(item.kind());
        Optional<Rule> rule = terms.tariff().ruleFor(item.kind(), item.model(), item.countyTier(), item.channel());
        if (rule.isEmpty()) {
            exemptions.add(new Exemption(item.seq(), item.centerNo(), Exemption.Reason.NO_RULE));
            return;
        }
        long fee = rule.get().tierFor(ordinal).price(item.amountMinor());
        long heldBack = terms.tariff().holdback().of(fee, RoundingMode.HALF_EVEN);
        accounts.accrue(fee, heldBack, terms);
        earned = Math.addExact(earned, fee);
        held = Math.addExact(held, heldBack);
        FeeLine.Price price =
                new FeeLine.Price(terms.tariff().version(), rule.get().number(), ordinal);
        lines.add(new FeeLine(item.seq(), item.centerNo(), item.kind(), price, item.amountMinor(), fee, heldBack));
        if (!work.refunds().isEmpty()) {
            fees.put(item.seq(), new Work.SettledFee(item.amountMinor(), price, fee, 0, 0));
        }
    }

    /** An adjustment in the partner's favour is payable at once. */
    private void add(long minor) {
        accounts.accrue(minor, 0, terms);
        earned = Math.addExact(earned, minor);
    }

    /** One to the partner's charge is taken from where a clawback is. */
    private void take(long minor) {
        long[] from = accounts.clawBack(minor);
        recovered = Math.addExact(recovered, minor);
        released = Math.addExact(released, from[1]);
    }

    private void clawBack(Work.Refund refund) {
        Work.SettledFee fee = fee(refund);
        if (fee == null) {
            exemptions.add(new Exemption(refund.seq(), refund.centerNo(), Exemption.Reason.ORIGINAL_EXEMPT));
            return;
        }
        long clawback = ClawbackArithmetic.of(fee, refund.amountMinor()).clawbackMinor();
        fees.put(refund.originalSeq(), fee.after(refund.amountMinor(), clawback));
        long[] from = accounts.clawBack(clawback);
        recovered = Math.addExact(recovered, clawback);
        released = Math.addExact(released, from[1]);
        lines.add(FeeLine.refund(refund, fee.price(), clawback));
        clawbacks.add(new Clawback(
                refund.seq(),
                refund.centerNo(),
                refund.originalSeq(),
                refund.amountMinor(),
                from[0],
                from[1],
                from[2]));
    }

    private Work.@Nullable SettledFee fee(Work.Refund refund) {
        Work.SettledFee known = fees.get(refund.originalSeq());
        return known == null ? refund.original() : known;
    }
}
