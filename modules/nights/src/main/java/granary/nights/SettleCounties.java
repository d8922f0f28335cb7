package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightState;
import granary.nights.domain.Partition;
import granary.nights.store.NightStore;
import granary.tariffs.CountySettlement;
import granary.tariffs.SettleFees;
import granary.tariffs.domain.Settled;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** One partition of a night's fees: opened once, settled partner by partner, stored in chunks. */
@Shared
public class SettleCounties {
    private final PinnedNights pinned;
    private final SettleFees settleFees;
    private final NightStore nights;

    @Inject
    public SettleCounties(Database database, PinnedNights pinned, SettleFees settleFees) {
        this.pinned = pinned;
        this.settleFees = settleFees;
        this.nights = new NightStore(database);
    }

    /** The partitions of a night that is cut over; from here on it is settling. */
    @Transactional
    public List<Partition> partitions(NightKey key) {
        nights.setState(key, NightState.SETTLING);
        return nights.partitions(key);
    }

    @Transactional
    public CountySettlement open(NightKey key, int partitionNo) {
        PinnedNights.Facts facts = pinned.of(key);
        Partition partition = nights.partitions(key).get(partitionNo);
        return settleFees.open(facts.settlement(), partition.counties(), facts.moved());
    }

    @Transactional
    public void store(NightKey key, List<Settled> partners) {
        settleFees.store(pinned.of(key).settlement(), partners);
    }
}
