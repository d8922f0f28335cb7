package granary.cash.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a partner holds: what the last night carried, and what every date since has moved.
 *
 * @param carried what was held at the end of the last night that is carried, in minor units; exact
 * @param since the dates after that night on which something moved
 */
public record HeldCash(BigInteger carried, SortedMap<BusinessDate, CashDay> since) {
    public HeldCash {
        since = new TreeMap<>(since);
    }

    public BigInteger balance() {
        return since.values().stream().map(CashDay::net).reduce(carried, BigInteger::add);
    }

    /** At the end of a date, which is not carried yet. */
    public BigInteger balanceAt(BusinessDate date) {
        return since.headMap(date.next()).values().stream().map(CashDay::net).reduce(carried, BigInteger::add);
    }

    /** What villagers paid on the dates after one that are not carried yet. */
    public BigInteger takenInAfter(BusinessDate date) {
        return since.tailMap(date.next()).values().stream()
                .map(CashDay::takenIn)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The dates that are not carried yet, the last one first. */
    public void eachLatestFirst(Ageing ageing) {
        TreeMap<BusinessDate, CashDay> latestFirst = new TreeMap<>(since);
        for (Map.Entry<BusinessDate, CashDay> day : latestFirst.descendingMap().entrySet()) {
            ageing.before(day.getKey(), day.getValue().takenIn());
        }
    }
}
