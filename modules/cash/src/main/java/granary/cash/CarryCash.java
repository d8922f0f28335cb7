package granary.cash;

import granary.cash.domain.CashDay;
import granary.cash.domain.CashPosition;
import granary.cash.domain.Holders;
import granary.cash.store.PositionStore;
import granary.cash.store.PositionStore.Carried;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.ReadCashPostings;
import granary.ledger.domain.CashSum;
import granary.ledger.domain.DateSpan;
import granary.money.BusinessDate;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.NetworkSnapshot;
import granary.network.PartnerTerm;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Carries what partners hold from one night to the next, so that a question costs what has moved since, and a night what
 * it moves. Each night says by its own network who held what in it, and keeps to that.
 */
@Shared
public class CarryCash {
    private final PositionStore positions;
    private final ReadCashPostings postings;
    private final Directory directory;

    @Inject
    public CarryCash(Database database, ReadCashPostings postings, Directory directory) {
        this.positions = new PositionStore(database);
        this.postings = postings;
        this.directory = directory;
    }

    /**
     * A night whose date is closed.
     *
     * @param network as recorded up to the horizon
     */
    public record Night(String country, BusinessDate date, NetworkSnapshot network, long networkHorizon) {}

    /** The positions at the end of a night, by partner; replaces what was recorded of it. */
    @Transactional
    public List<CashPosition> carry(Night night) {
        List<CashPosition> carried = positions(night);
        positions.replace(night.country(), new Carried(night.date(), night.networkHorizon()), carried);
        return carried;
    }

    /** The same, worked out and not recorded. A country's first night takes everything that is dated before it. */
    @Transactional
    public List<CashPosition> positions(Night night) {
        Optional<Carried> before = positions.lastBefore(night.country(), night.date());
        Map<String, BigInteger> openings = new TreeMap<>();
        before.ifPresent(carried -> positions
                .ofNight(night.country(), carried.night())
                .forEach(position -> openings.put(position.partner(), position.closing())));
        Map<String, CashDay> moved = new TreeMap<>();
        DateSpan dates = new DateSpan(DateSpan.after(before.map(Carried::night)), night.date());
        postings.sumsOfAll(
                night.country(),
                dates,
                sum -> holder(sum, night).ifPresent(partner -> moved.merge(partner, CashDay.of(sum), CashDay::plus)));
        SortedSet<String> everyone = new TreeSet<>(openings.keySet());
        everyone.addAll(moved.keySet());
        return everyone.stream()
                .map(partner -> new CashPosition(
                        partner,
                        openings.getOrDefault(partner, BigInteger.ZERO),
                        moved.getOrDefault(partner, CashDay.NOTHING)))
                .filter(position -> !position.isEmpty())
                .toList();
    }

    /** Whether a night was carried at all; those that were sealed before cash was are not. */
    public boolean isCarried(String country, BusinessDate night) {
        return positions.horizon(country, night).isPresent();
    }

    /** Nobody's where the center has no partner. */
    private Optional<String> holder(CashSum sum, Night night) {
        if (Holders.isPartner(sum.kind())) {
            return Optional.of(sum.owner());
        }
        return directory
                .center(sum.owner())
                .map(CenterRef::no)
                .flatMap(center -> night.network().partnerAt(center, sum.date()))
                .map(PartnerTerm::partner);
    }
}
