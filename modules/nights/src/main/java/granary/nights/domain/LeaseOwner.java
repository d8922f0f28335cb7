package granary.nights.domain;

/**
 * As whom one start of a server holds leases.
 *
 * @param server keeps its name over its starts
 * @param start another for each start
 * @param leaseSeconds how long a lease holds that is not renewed; at least 3, so that it can be renewed in time
 */
public record LeaseOwner(String server, String start, int leaseSeconds) {
    private static final int LEAST_SECONDS = 3;
    private static final int LEASES_OF_SILENCE = 2;

    public LeaseOwner {
        if (leaseSeconds < LEAST_SECONDS) {
            throw new IllegalArgumentException("a lease of %d s cannot be renewed in time; the least is %d"
                    .formatted(leaseSeconds, LEAST_SECONDS));
        }
    }

    /**
     * How long a transaction of its nights may be silent before the database ends it. Longer than a lease, since long work
     * between two statements is no sleep, and since the token protects the books meanwhile.
     */
    public int silenceSeconds() {
        return Math.multiplyExact(LEASES_OF_SILENCE, leaseSeconds);
    }
}
