package granary.cash;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Role;
import granary.access.Scope;
import granary.cash.domain.CashPosition;
import granary.cash.domain.Deposit;
import granary.cash.domain.NewDeposit;
import granary.cash.domain.OverdueCash;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import granary.ledger.PostEntries;
import granary.ledger.ReadCashPostings;
import granary.ledger.domain.Account;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.ReadNetwork;
import granary.network.domain.PartnerFacts;
import granary.transactions.BusinessDays;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The use cases of cash over a real database. P1 runs V1; P2 runs V2 and, from the fourth date on, P1 does; V3 has
 * nobody.
 */
final class CashBooks {
    static final BusinessDate FIRST = BusinessDate.of(2026, 10, 1);
    static final BusinessDate HANDED_OVER = FIRST.plusDays(3);
    static final Country CHINA = new Countries().get("CN");
    static final Caller MAKER = caller("maker", Role.MAKER);
    static final Caller CHECKER = caller("checker", Role.CHECKER);
    private static final long HORIZON = 3;

    final Database database;
    final ReadCash read;
    final RecordDeposit record;
    final ReverseDeposit reverse;
    final SetCashTerms terms;
    final ConsentToSetOff consent;
    final GuardCashLimit guard;
    final CarryCash carry;
    final AgeCash age;
    final SetOffCash setOff;
    final BookedCash booked;
    final List<String> deeds = new ArrayList<>();
    private final PostEntries ledger;
    private final ReadNetwork network;
    private BusinessDate today = FIRST;
    private int entries;

    CashBooks(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "network", "ledger", "transactions", "cash");
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant instant() {
                return Instant.parse(today + "T04:00:00Z");
            }
        };
        Countries countries = new Countries();
        BusinessDays days = new BusinessDays(database, countries);
        days.open();
        network = new ReadNetwork(database);
        ledger = new PostEntries(database);
        ReadCashPostings postings = new ReadCashPostings(database);
        CountCash count = new CountCash(database, postings, network);
        Audit audit = new Audit() {
            @Override
            public void record(Caller caller, String action, String subject, String detailJson) {
                deeds.add(caller.id() + " " + action + " " + subject + " " + detailJson);
            }
        };
        read = new ReadCash(database, count, new WalkMovements(database, count, postings), countries, clock);
        record = new RecordDeposit(database, count, ledger, days, countries, clock);
        reverse = new ReverseDeposit(database, ledger, days, countries, clock);
        terms = new SetCashTerms(database, days, audit, clock);
        consent = new ConsentToSetOff(database, days, countries, audit, clock);
        guard = new GuardCashLimit(database, count, network);
        carry = new CarryCash(database, postings, directory(database));
        age = new AgeCash(database);
        setOff = new SetOffCash(database, count, ledger);
        booked = new BookedCash(database);
        begin();
    }

    /** Begins anew; a database takes long to be made. */
    void begin() {
        for (String table : List.of(
                "cash_reversal",
                "cash_deposit",
                "cash_bank_line",
                "cash_account",
                "cash_terms",
                "cash_consent",
                "cash_night",
                "cash_position",
                "cash_overdue",
                "cash_set_off",
                "journal_entry",
                "partner_period",
                "partner",
                "center",
                "county_tier",
                "county")) {
            sql("DELETE FROM " + table);
        }
        sql("INSERT INTO county VALUES (1, 'Y1', 'County', 'CN', NULL, 'A', 1)");
        sql("INSERT INTO center VALUES (1, 'V1', 'V1', 1, 1), (2, 'V2', 'V2', 1, 1), (3, 'V3', 'V3', 1, 1)");
        sql("INSERT INTO partner VALUES (1, 'P1', 'Li', 1), (2, 'P2', 'Wang', 1)");
        period(1, 1, 1, FIRST);
        period(2, 2, 2, FIRST);
        period(3, 1, 2, HANDED_OVER);
        sql("UPDATE business_day SET first_open = NULL");
        today = FIRST;
        deeds.clear();
    }

    void period(int seq, int partnerNo, int centerNo, BusinessDate since) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "INSERT INTO partner_period VALUES (?, ?, ?, 'STORE', ?, 'name', 0)",
                        seq,
                        partnerNo,
                        centerNo,
                        since.day()));
    }

    void sql(String statement) {
        database.jdbi().useHandle(h -> h.execute(statement));
    }

    BusinessDate today() {
        return today;
    }

    /** The next morning; the date that has ended stays open until its night. */
    void wakeUp() {
        today = today.next();
    }

    /** What the night of a date does with cash: it cannot be booked on any more, and is carried. */
    List<CashPosition> close(BusinessDate date) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "UPDATE business_day SET first_open = ?", date.next().day()));
        return carry.carry(night(date));
    }

    CarryCash.Night night(BusinessDate date) {
        return new CarryCash.Night("CN", date, network.at("CN", HORIZON), HORIZON);
    }

    List<OverdueCash> age(BusinessDate date, List<CashPosition> carried, ToLongFunction<String> payable) {
        return age.age("CN", date, carried, new AgeCash.Fees(payable, 1));
    }

    PartnerFacts partner(String code) {
        return network.partner(code).orElseThrow();
    }

    CenterRef center(String code) {
        return new CenterRef(Integer.parseInt(code.substring(1)), code, 1, "CN");
    }

    /** A villager pays at a center, today. */
    void take(String center, long minor) {
        post(
                EntryKind.ORDER_ACCEPTED,
                List.of(
                        Posting.debit(Account.CASH_IN_HAND, yuan(minor)).owner(center),
                        Posting.credit(Account.ORDERS_IN_PROGRESS, yuan(minor))));
    }

    /** A villager gets money back at a center, today. */
    void giveBack(String center, long minor) {
        post(
                EntryKind.VILLAGER_REFUNDED,
                List.of(
                        Posting.debit(Account.REFUNDS_PAYABLE, yuan(minor)),
                        Posting.credit(Account.CASH_IN_HAND, yuan(minor)).owner(center)));
    }

    private void post(EntryKind kind, List<Posting> postings) {
        ledger.post(List.of(JournalEntry.of(kind, "ord_" + ++entries, "CN", today, postings)));
    }

    Deposit bring(String partner, long minor, String reference) {
        return bring(partner, minor, reference, today);
    }

    Deposit bring(String partner, long minor, String reference, BusinessDate on) {
        return record.record(partner(partner), new NewDeposit(yuan(minor), reference, on), MAKER);
    }

    long balance(String partner) {
        return read.state(partner(partner)).balance().longValueExact();
    }

    /** What stands on 1210, whoever owns it. */
    long ledgerBalance() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT COALESCE(SUM(CASE WHEN account1 = 1210 THEN amount1 ELSE 0 END
                                    + CASE WHEN account2 = 1210 THEN amount2 ELSE 0 END), 0) FROM journal_entry
                                """).mapTo(Long.class).one());
    }

    static Money yuan(long minor) {
        return Money.of(minor, Money.CNY);
    }

    static Caller caller(String id, Role role) {
        return new Caller(id, id, role, Scope.NONE);
    }

    /** As the container makes it: what it may remember is read by a bean of its own. */
    private static Directory directory(Database database) {
        try {
            Field field = Directory.class.getDeclaredField("committed");
            Constructor<?> made = field.getType().getDeclaredConstructor(Database.class);
            made.setAccessible(true);
            Directory directory = new Directory();
            field.setAccessible(true);
            field.set(directory, made.newInstance(database));
            return directory;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
