package granary.nights;

import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.ReadNetwork;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.Partition;
import granary.nights.store.NightStore;
import granary.payouts.ReleasePayouts;
import granary.tariffs.FreezeMembership;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.SettleFees;
import granary.transactions.BusinessDays;
import granary.transactions.CloseDate;
import granary.transactions.domain.CenterCount;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first step of a night: closes its date, pins the facts that it is settled by, and freezes which transactions
 * belong to it and to whom. A new run pins anew and removes what the run before has left.
 */
@Shared
public class CutOver {
    private final NightStore nights;
    private final BusinessDays days;
    private final CloseDate closeDate;
    private final ReadNetwork network;
    private final PublishedTariffs tariffs;
    private final SettleFees settleFees;
    private final ReleasePayouts payouts;
    private final BusinessClock clock;

    @Inject
    public CutOver(
            Database database,
            BusinessDays days,
            CloseDate closeDate,
            ReadNetwork network,
            PublishedTariffs tariffs,
            SettleFees settleFees,
            ReleasePayouts payouts,
            BusinessClock clock) {
        this.nights = new NightStore(database);
        this.days = days;
        this.closeDate = closeDate;
        this.network = network;
        this.tariffs = tariffs;
        this.settleFees = settleFees;
        this.payouts = payouts;
        this.clock = clock;
    }

    /** Closes and pins; what an unsealed run before has written is gone. */
    @Transactional
    public void close(NightKey key) {
        Night night = nights.find(key).orElseThrow(() -> new IllegalStateException("no night of " + key));
        if (night.isSealed()) {
            throw new IllegalStateException("the night of %s is sealed".formatted(key));
        }
        payouts.supersedeBefore(key.country(), key.date());
        Optional<BusinessDate> before = night.pinned() == null
                ? days.lastCutOver(key.country())
                : night.pinned().before();
        closeDate.close(key.country(), key.date());
        settleFees.clear(key.country(), key.date());
        int tariff = tariffs.of(key.country())
                .at(key.date())
                .orElseThrow(() -> new IllegalStateException("no tariff is effective on " + key.date()))
                .version();
        Instant at = night.pinned() == null ? clock.instant() : night.pinned().cutOverAt();
        nights.pin(key, new Night.Pinned(before, network.horizon(), tariff, at, 0, BigInteger.ZERO));
    }

    /** Freezes membership by the pinned facts, and plans the partitions. */
    @Transactional
    public void freeze(PinnedNights.Facts facts, FreezeMembership membership) {
        List<CenterCount> counts = membership.freeze(facts.settlement());
        List<Partition> partitions = Partition.plan(facts.settlement().network().homeCounties(), counts);
        NightKey key = facts.night().key();
        nights.replacePartitions(key, partitions);
        Night.Pinned pinned = facts.night().pinnedFacts();
        nights.pin(
                key,
                new Night.Pinned(
                        pinned.before(),
                        pinned.networkHorizon(),
                        pinned.tariffVersion(),
                        pinned.cutOverAt(),
                        counts.stream().mapToLong(CenterCount::count).sum(),
                        counts.stream().map(CenterCount::amountMinor).reduce(BigInteger.ZERO, BigInteger::add)));
    }
}
