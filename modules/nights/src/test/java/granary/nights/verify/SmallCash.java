package granary.nights.verify;

import granary.access.Caller;
import granary.access.Role;
import granary.access.Scope;
import granary.cash.RecordDeposit;
import granary.cash.ReverseDeposit;
import granary.cash.domain.Deposit;
import granary.cash.domain.NewDeposit;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.ReadNetwork;
import granary.network.domain.PartnerFacts;

/** What partners of the small nights do with their cash: one brings some, one lets it be set off, one does nothing. */
final class SmallCash {
    private static final Caller MAKER = new Caller("maker", "maker", Role.MAKER, Scope.NONE);
    private static final Caller CHECKER = new Caller("checker", "checker", Role.CHECKER, Scope.NONE);

    private final RecordDeposit recordDeposit;
    private final ReverseDeposit reverseDeposit;
    private final Database database;

    SmallCash(RecordDeposit recordDeposit, ReverseDeposit reverseDeposit, Database database) {
        this.recordDeposit = recordDeposit;
        this.reverseDeposit = reverseDeposit;
        this.database = database;
    }

    /** On the first date cash has to be brought at once; from the next on it may be held for a day. */
    void terms(BusinessDate from) {
        database.jdbi().useHandle(h -> {
            h.execute("INSERT INTO cash_terms VALUES ('CN', 1, ?, NULL, 0)", from.day());
            h.execute(
                    "INSERT INTO cash_terms VALUES ('CN', 2, ?, NULL, 1)",
                    from.next().day());
        });
    }

    void consent(String partner, BusinessDate from) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "INSERT INTO cash_consent VALUES (?, 1, 'GIVE', ?, 'partner', 0)", partner, from.day()));
    }

    /** All that villagers paid at the partner's center that day: three purchases and a top-up. */
    Deposit bring(String partner, BusinessDate date) {
        Money all = Money.of(12_345L * 6 + 3_000, OneOrder.YUAN);
        return recordDeposit.record(facts(partner), new NewDeposit(all, "line of " + partner + date, date), MAKER);
    }

    /** As {@link #bring}; long after these nights it turns out to be another's. */
    void bringInVain(String partner, BusinessDate date) {
        Deposit deposit = bring(partner, date);
        reverseDeposit.reverse(facts(partner), deposit.id(), "another's", CHECKER);
    }

    private PartnerFacts facts(String partner) {
        return new ReadNetwork(database).partner(partner).orElseThrow();
    }
}
