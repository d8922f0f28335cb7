package granary.cash.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How old cash in hand is: what leaves it pays the oldest first. So what is held is what came in last, and whatever is
 * held beyond what came in since a date is older than that.
 */
public final class Ageing {
    private BigInteger unexplained;
    private Optional<BusinessDate> oldest = Optional.empty();

    /** @param held in minor units; where it is 0 or less, nothing is unpaid */
    public Ageing(BigInteger held) {
        unexplained = held;
    }

    /**
     * What is held beyond what came in later: the part that is due; from 0 up.
     *
     * @param takenInSince what villagers paid after the last date that is due
     */
    public static BigInteger overdue(BigInteger held, BigInteger takenInSince) {
        return held.subtract(takenInSince).max(BigInteger.ZERO);
    }

    /** The last date whose cash is overdue at the end of a date; what is held {@code days} days is. */
    public static BusinessDate lastDue(BusinessDate date, int days) {
        return date.plusDays(-days);
    }

    /** One more date, each before the ones given until now. */
    public void before(BusinessDate date, BigInteger takenIn) {
        if (!isKnown() && takenIn.signum() > 0) {
            oldest = Optional.of(date);
            unexplained = unexplained.subtract(takenIn);
        }
    }

    /** Whether the dates given explain all that is held. */
    public boolean isKnown() {
        return unexplained.signum() <= 0;
    }

    /** The date of the oldest cash that is unpaid; empty where nothing is. */
    public Optional<BusinessDate> oldestUnpaid() {
        return oldest;
    }
}
