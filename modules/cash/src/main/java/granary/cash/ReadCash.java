package granary.cash;

import granary.cash.CountCash.Whose;
import granary.cash.domain.Ageing;
import granary.cash.domain.CashMovement;
import granary.cash.domain.CashTerms;
import granary.cash.domain.Deposit;
import granary.cash.domain.HeldCash;
import granary.cash.domain.HeldState;
import granary.cash.store.DepositStore;
import granary.cash.store.PositionStore;
import granary.cash.store.TermsStore;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.PostingPlace;
import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a partner holds, how old it is, and how it came. */
@Shared
public class ReadCash {
    private static final int NIGHTS_AT_ONCE = 64;

    private final CountCash count;
    private final WalkMovements walk;
    private final PositionStore positions;
    private final TermsStore terms;
    private final DepositStore deposits;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    ReadCash(Database database, CountCash count, WalkMovements walk, Countries countries, BusinessClock clock) {
        this.count = count;
        this.walk = walk;
        this.positions = new PositionStore(database);
        this.terms = new TermsStore(database);
        this.deposits = new DepositStore(database);
        this.countries = countries;
        this.clock = clock;
    }

    /** By now. */
    @Transactional
    public HeldState state(PartnerFacts partner) {
        Country country = countries.get(partner.country());
        Whose whose = count.whose(country.code(), partner.code());
        HeldCash held = count.held(whose);
        CashTerms now = terms.latest(country.code());
        return new HeldState(
                partner.code(),
                country.currency(),
                held.balance(),
                oldestUnpaid(whose, held),
                overdue(whose, held, now, country.businessDate(clock.instant())),
                now,
                now.limitOf(terms.limit(partner.code())),
                terms.consent(partner.code()));
    }

    private Optional<BusinessDate> oldestUnpaid(Whose whose, HeldCash held) {
        Ageing ageing = new Ageing(held.balance());
        held.eachLatestFirst(ageing);
        BusinessDate before = BusinessDate.of(2999, 12, 31);
        while (!ageing.isKnown()) {
            List<Map.Entry<BusinessDate, BigInteger>> nights =
                    positions.takenInBefore(whose.country(), whose.partner(), before, NIGHTS_AT_ONCE);
            nights.forEach(night -> ageing.before(night.getKey(), night.getValue()));
            if (nights.size() < NIGHTS_AT_ONCE) {
                break;
            }
            before = nights.get(nights.size() - 1).getKey();
        }
        return ageing.oldestUnpaid();
    }

    private BigInteger overdue(Whose whose, HeldCash held, CashTerms now, BusinessDate today) {
        if (now.overdueAfterDays().isEmpty()) {
            return BigInteger.ZERO;
        }
        BusinessDate lastDue = Ageing.lastDue(today, now.overdueAfterDays().getAsInt());
        BigInteger since =
                held.takenInAfter(lastDue).add(positions.takenInAfter(whose.country(), whose.partner(), lastDue));
        return Ageing.overdue(held.balance(), since);
    }

    /** Up to {@code most} movements beyond a place and up to a date, in the order of dates and posting. */
    @Transactional
    public List<CashMovement> movements(PartnerFacts partner, PostingPlace after, BusinessDate upTo, int most) {
        return walk.page(count.whose(partner.country(), partner.code()), after, upTo, most);
    }

    /** Up to {@code most} deposits with ids beyond one, in the order of recording. */
    public List<Deposit> deposits(PartnerFacts partner, String after, int most) {
        return deposits.page(partner.code(), after, most);
    }

    public Optional<Deposit> deposit(PartnerFacts partner, String id) {
        return deposits.find(partner.code(), id);
    }

    /** The date on which a country's partners trade now. */
    public BusinessDate today(PartnerFacts partner) {
        return countries.get(partner.country()).businessDate(clock.instant());
    }
}
