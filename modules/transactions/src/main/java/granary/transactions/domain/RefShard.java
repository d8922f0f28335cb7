package granary.transactions.domain;

/**
 * Spreads references over 64 shards, so that a match can run in passes of bounded memory. Provider files are spread by
 * the same rule.
 */
public final class RefShard {
    public static final int COUNT = 64;

    private RefShard() {}

    public static int of(String reference) {
        return Math.floorMod(reference.hashCode(), COUNT);
    }
}
