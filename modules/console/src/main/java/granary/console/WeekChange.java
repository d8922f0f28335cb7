package granary.console;

import granary.money.BusinessDate;
import granary.nights.domain.MorningReport;
import granary.nights.domain.NightFigures;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** A night less the same weekday a week before, in minor units. */
public record WeekChange(
        BusinessDate before,
        long transactions,
        BigInteger grossMinor,
        BigInteger refundsMinor,
        BigInteger feesMinor,
        BigInteger netMinor) {

    /** Empty where there is no such night. */
    static Optional<WeekChange> of(MorningReport report) {
        NightFigures now = report.figures();
        return report.weekBefore()
                .map(then -> new WeekChange(
                        report.weekBeforeDate(),
                        now.trade().transactions() - then.trade().transactions(),
                        change(now, then, is -> is.trade().grossMinor()),
                        change(now, then, is -> is.trade().refundedMinor()),
                        change(now, then, NightFigures::feesMinor),
                        change(now, then, NightFigures::netMinor)));
    }

    private static BigInteger change(NightFigures now, NightFigures then, Function<NightFigures, BigInteger> figure) {
        return figure.apply(now).subtract(figure.apply(then));
    }
}
