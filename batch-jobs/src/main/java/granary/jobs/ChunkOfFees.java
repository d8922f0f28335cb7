package granary.jobs;

import granary.tariffs.CountySettlement;

/** What the parts of one partition's step share: its work, and how much the open chunk has settled. */
final class ChunkOfFees {
    /** A commit costs little beside so many, and a crash loses no more than that. */
    static final int TRANSACTIONS = 20_000;

    private final CountySettlement settlement;
    private int transactions;

    ChunkOfFees(CountySettlement settlement) {
        this.settlement = settlement;
    }

    CountySettlement settlement() {
        return settlement;
    }

    void begin() {
        transactions = 0;
    }

    void add(int more) {
        transactions += more;
    }

    boolean isFull() {
        return transactions >= TRANSACTIONS;
    }
}
