package granary.jobs;

import granary.nights.domain.NightKey;
import granary.tariffs.CountySettlement;
import granary.tariffs.domain.Settled;
import java.util.List;

/** What the parts of one partition's step share: its work, and how much the open chunk has settled. */
final class ChunkOfFees {
    private final CountySettlement settlement;
    private final int partition;
    private final int fullTransactions;
    private int transactions;

    /** @param fullTransactions a chunk that has settled as many is committed */
    ChunkOfFees(CountySettlement settlement, int partition, int fullTransactions) {
        this.settlement = settlement;
        this.partition = partition;
        this.fullTransactions = fullTransactions;
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
        return transactions >= fullTransactions;
    }

    /** What is about to be written and committed. */
    String describe(NightKey night, List<Settled> partners) {
        return "The night of %s: partition %d writes %d partners from %d on, with %d transactions"
                .formatted(
                        night,
                        partition,
                        partners.size(),
                        partners.get(0).result().statement().partnerNo(),
                        transactions - partners.size());
    }
}
