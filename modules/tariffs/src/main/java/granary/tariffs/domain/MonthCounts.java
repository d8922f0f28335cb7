package granary.tariffs.domain;

import granary.transactions.domain.Kind;
import java.time.YearMonth;

/**
 * How many transactions of each kind a partner has done in a calendar month, exempt ones included and refunds not
 * (DOMAIN, exact reading 4).
 */
public final class MonthCounts {
    /** The kinds that are counted, in the order of {@link Kind}. */
    public static final int KINDS = Kind.REFUND.ordinal();

    private final int[] counts;

    private MonthCounts(int[] counts) {
        this.counts = counts;
    }

    public static MonthCounts none() {
        return new MonthCounts(new int[KINDS]);
    }

    /** Of stored counts, one for each kind. */
    public static MonthCounts of(int... counts) {
        if (counts.length != KINDS) {
            throw new IllegalArgumentException("%d counts for %d kinds".formatted(counts.length, KINDS));
        }
        return new MonthCounts(counts.clone());
    }

    /** These counts where both dates lie in one month, else a new start. */
    public MonthCounts carried(YearMonth from, YearMonth to) {
        return from.equals(to) ? of(counts) : none();
    }

    /** Counts one more and answers its n, from 1. */
    public int next(Kind kind) {
        counts[kind.ordinal()] = Math.incrementExact(counts[kind.ordinal()]);
        return counts[kind.ordinal()];
    }

    public int of(Kind kind) {
        return counts[kind.ordinal()];
    }
}
