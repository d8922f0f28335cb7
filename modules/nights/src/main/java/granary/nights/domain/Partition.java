package granary.nights.domain;

import granary.tariffs.domain.Counties;
import granary.transactions.domain.CenterCount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A part of a night's fees that one thread settles: some counties, and so whole partners. */
public record Partition(int no, Counties counties, long transactions, BigInteger amountMinor) {
    /** So many that a partition fits into memory several times over, and so few that starting one costs nothing. */
    public static final long TRANSACTIONS = 100_000;

    private record Sum(long transactions, BigInteger amountMinor) {
        Sum plus(Sum other) {
            return new Sum(transactions + other.transactions, amountMinor.add(other.amountMinor));
        }
    }

    /**
     * Cuts a night into partitions of neighbouring counties, of about 100,000 transactions each where no county alone has
     * more.
     *
     * @param homes every county that is some partner's home, with or without transactions
     */
    public static List<Partition> plan(Collection<Integer> homes, List<CenterCount> counts) {
        SortedMap<Integer, Sum> byCounty = new TreeMap<>();
        homes.forEach(county -> byCounty.put(county, new Sum(0, BigInteger.ZERO)));
        counts.forEach(
                count -> byCounty.merge(count.settleCounty(), new Sum(count.count(), count.amountMinor()), Sum::plus));
        List<Partition> partitions = new ArrayList<>();
        Sum sum = new Sum(0, BigInteger.ZERO);
        int from = 0;
        int to = 0;
        for (var county : byCounty.entrySet()) {
            if (sum.transactions() + county.getValue().transactions() > TRANSACTIONS && sum.transactions() > 0) {
                partitions.add(new Partition(
                        partitions.size(), new Counties(from, to), sum.transactions(), sum.amountMinor()));
                from = to + 1;
                sum = new Sum(0, BigInteger.ZERO);
            }
            to = county.getKey();
            sum = sum.plus(county.getValue());
        }
        partitions.add(new Partition(partitions.size(), new Counties(from, to), sum.transactions(), sum.amountMinor()));
        return partitions;
    }
}
