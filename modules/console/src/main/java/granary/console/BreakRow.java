package granary.console;

import granary.reconciliation.domain.BreakCause;
import granary.reconciliation.domain.NumberedBreak;
import java.io.Serializable;
import java.math.BigInteger;

/** A break with both its sides, in minor units; 0 where a side has nothing. */
public record BreakRow(
        String provider, String reference, BreakCause cause, long oursMinor, long theirsMinor, String currency)
        implements Serializable {
    static BreakRow of(NumberedBreak found) {
        return new BreakRow(
                found.provider(),
                found.reference(),
                found.cause(),
                found.oursMinor(),
                found.theirsMinor(),
                found.currency());
    }

    /** Ours less theirs. */
    public BigInteger differenceMinor() {
        return BigInteger.valueOf(oursMinor).subtract(BigInteger.valueOf(theirsMinor));
    }
}
