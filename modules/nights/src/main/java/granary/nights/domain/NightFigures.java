package granary.nights.domain;

import granary.reconciliation.domain.BreakTotal;
import granary.reconciliation.domain.MatchSummary;
import granary.tariffs.domain.RuleTotal;
import granary.tariffs.domain.SettlementTotals;
import java.math.BigInteger;
import java.util.List;

/** A night in sums, which never change once it is sealed. */
public record NightFigures(
        Trade trade,
        SettlementTotals fees,
        List<RuleTotal> rules,
        List<BreakTotal> breaks,
        List<MatchSummary> matches) {
    public NightFigures {
        rules = List.copyOf(rules);
        breaks = List.copyOf(breaks);
        matches = List.copyOf(matches);
    }

    /** What partners earned less what refunds took back. */
    public BigInteger feesMinor() {
        return fees.earned().subtract(fees.recovered());
    }

    /** gross − refunds − fees. */
    public BigInteger netMinor() {
        return trade.grossMinor().subtract(trade.refundedMinor()).subtract(feesMinor());
    }

    public long breakCount() {
        return breaks.stream().mapToLong(BreakTotal::count).sum();
    }

    /** What all breaks are worth, each as a positive number. */
    public BigInteger breaksWorthMinor() {
        return breaks.stream().map(BreakTotal::worthMinor).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
