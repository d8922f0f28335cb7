package granary.nights;

import granary.cash.ReadOverdue;
import granary.cash.domain.SetOff;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Shared;
import granary.money.Money;
import granary.network.NetworkSnapshot;
import granary.network.ReadNetwork;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.store.NightStore;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.PayoutKind;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.SettlementNight;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A night's pinned facts in memory, loaded once for all its partitions: the network takes a while to read and a lot of
 * room, so one night's is kept at a time.
 */
@Shared
public class PinnedNights {
    /** What partitions share. */
    public record Facts(Night night, SettlementNight settlement, Map<Integer, Long> paid) {}

    private final NightStore nights;
    private final Countries countries;
    private final ReadNetwork network;
    private final PublishedTariffs tariffs;
    private final ReadPayouts payouts;
    private final ReadOverdue cash;
    private @Nullable Facts latest;

    @Inject
    public PinnedNights(
            Database database,
            Countries countries,
            ReadNetwork network,
            PublishedTariffs tariffs,
            ReadPayouts payouts,
            ReadOverdue cash) {
        this.nights = new NightStore(database);
        this.countries = countries;
        this.network = network;
        this.tariffs = tariffs;
        this.payouts = payouts;
        this.cash = cash;
    }

    /** @throws IllegalStateException before the cut-over */
    public synchronized Facts of(NightKey key) {
        Night night = nights.find(key).orElseThrow(() -> new IllegalStateException("no night of " + key));
        Facts known = latest;
        if (known != null
                && known.night().key().equals(key)
                && known.night().run() == night.run()
                && known.night().pinnedFacts().equals(night.pinnedFacts())) {
            return known;
        }
        Facts facts = read(night, network(night));
        latest = facts;
        return facts;
    }

    /** The network as a night sees it, read anew. */
    public NetworkSnapshot network(Night night) {
        return network.at(night.key().country(), night.pinnedFacts().networkHorizon());
    }

    /** The facts that a night's pins lead to, read anew; as its seal tells them, say, whatever its row has become. */
    public Facts read(Night night, NetworkSnapshot snapshot) {
        Night.Pinned pinned = night.pinnedFacts();
        String country = night.key().country();
        SettlementNight settlement = new SettlementNight(
                countries.get(country),
                night.key().date(),
                pinned.before(),
                snapshot,
                tariffs.of(country).version(pinned.tariffVersion()));
        return new Facts(night, settlement, paid(night.key(), snapshot));
    }

    /** What reached the partners of their fees on a date: the bank was told to pay it, or it paid cash that they owe. */
    private Map<Integer, Long> paid(NightKey key, NetworkSnapshot snapshot) {
        Map<Integer, Long> paid = new HashMap<>();
        payouts.instructedFor(key.country(), key.date(), payout -> {
            if (payout.kind() == PayoutKind.PARTNER_FEES) {
                Money amount = payout.amount();
                paid.merge(partner(payout.payee(), snapshot), amount.minor(), Math::addExact);
            }
        });
        for (SetOff setOff : cash.bookedOn(key.country(), key.date())) {
            paid.merge(partner(setOff.partner(), snapshot), setOff.amount().minor(), Math::addExact);
        }
        return paid;
    }

    private static int partner(String code, NetworkSnapshot snapshot) {
        return snapshot.partnerNo(code)
                .orElseThrow(() -> new IllegalStateException("payout to unknown partner " + code));
    }
}
