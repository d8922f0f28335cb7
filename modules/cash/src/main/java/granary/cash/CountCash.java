package granary.cash;

import granary.cash.domain.CashDay;
import granary.cash.domain.HeldCash;
import granary.cash.domain.Holders;
import granary.cash.store.PositionStore;
import granary.cash.store.PositionStore.Carried;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.ReadCashPostings;
import granary.ledger.domain.CashSum;
import granary.ledger.domain.DateSpan;
import granary.ledger.domain.EntryKind;
import granary.money.BusinessDate;
import granary.network.ReadNetwork;
import granary.network.Tenures;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what one partner holds: what the last night carried, and what the journal has moved since. */
@Shared
class CountCash {
    private static final BusinessDate LAST_OF_ALL = BusinessDate.of(2999, 12, 31);

    private final PositionStore positions;
    private final ReadCashPostings postings;
    private final ReadNetwork network;

    @Inject
    CountCash(Database database, ReadCashPostings postings, ReadNetwork network) {
        this.positions = new PositionStore(database);
        this.postings = postings;
        this.network = network;
    }

    /** Whose postings are a partner's: those of the centers that it ever ran, on its dates, and its own. */
    record Whose(String country, String partner, Tenures tenures) {
        Set<String> owners() {
            Set<String> owners = new HashSet<>(tenures.centers());
            owners.add(partner);
            return owners;
        }

        /** @param networkHorizon up to which the network counts */
        boolean includes(EntryKind kind, String owner, BusinessDate date, long networkHorizon) {
            if (Holders.isPartner(kind)) {
                return owner.equals(partner);
            }
            return tenures.partnerAt(owner, date, networkHorizon)
                    .filter(partner::equals)
                    .isPresent();
        }
    }

    Whose whose(String country, String partner) {
        return new Whose(country, partner, network.tenures(partner));
    }

    /** By now, with everything that is posted. */
    HeldCash held(Whose whose) {
        Optional<Carried> last = positions.last(whose.country());
        return new HeldCash(
                closing(whose, last),
                moved(whose, new DateSpan(DateSpan.after(last.map(Carried::night)), LAST_OF_ALL)));
    }

    /** At the end of a date, which may be long past. */
    BigInteger heldAt(Whose whose, BusinessDate date) {
        Optional<Carried> before = positions.lastBefore(whose.country(), date.next());
        DateSpan since = new DateSpan(DateSpan.after(before.map(Carried::night)), date);
        return new HeldCash(closing(whose, before), moved(whose, since)).balance();
    }

    private BigInteger closing(Whose whose, Optional<Carried> night) {
        return night.map(carried -> positions.closing(whose.country(), whose.partner(), carried.night()))
                .orElse(BigInteger.ZERO);
    }

    private SortedMap<BusinessDate, CashDay> moved(Whose whose, DateSpan dates) {
        SortedMap<BusinessDate, CashDay> days = new TreeMap<>();
        for (CashSum sum : postings.sums(whose.country(), whose.owners(), dates)) {
            if (whose.includes(sum.kind(), sum.owner(), sum.date(), Tenures.ALL_RECORDED)) {
                days.merge(sum.date(), CashDay.of(sum), CashDay::plus);
            }
        }
        return days;
    }
}
