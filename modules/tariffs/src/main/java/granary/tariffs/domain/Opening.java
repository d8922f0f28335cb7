package granary.tariffs.domain;

/**
 * Where a partner's night begins: what the night before left. Minor units, none below 0.
 *
 * @param payableMinor on 2110
 * @param receivableMinor on 1410
 * @param holdback on 2120
 * @param counts already carried into the night's month
 */
public record Opening(long payableMinor, long receivableMinor, Holdback holdback, MonthCounts counts) {
    public static Opening nothing() {
        return new Opening(0, 0, Holdback.none(), MonthCounts.none());
    }

    /** 2110 credit less 1410 debit. */
    public long balanceMinor() {
        return Math.subtractExact(payableMinor, receivableMinor);
    }
}
