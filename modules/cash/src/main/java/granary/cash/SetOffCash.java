package granary.cash;

import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.cash.store.OverdueStore;
import granary.cash.store.TermsStore;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts at a night's seal what it sets off, on the next business date. Where the partner has brought some of it since the
 * night's date, only what is still held is set off, so that nobody pays twice; the rest of the fee stays payable.
 */
@Shared
public class SetOffCash {
    private final CountCash count;
    private final OverdueStore overdue;
    private final TermsStore accounts;
    private final PostEntries ledger;

    @Inject
    SetOffCash(Database database, CountCash count, PostEntries ledger) {
        this.count = count;
        this.overdue = new OverdueStore(database);
        this.accounts = new TermsStore(database);
        this.ledger = ledger;
    }

    /** In the seal's transaction. */
    @Transactional
    public void post(Country country, BusinessDate night) {
        List<JournalEntry> entries = new ArrayList<>();
        for (OverdueCash one : overdue.settingOff(country.code(), night)) {
            accounts.lock(one.partner());
            BigInteger held =
                    count.held(count.whose(country.code(), one.partner())).balance();
            long minor = held.max(BigInteger.ZERO)
                    .min(BigInteger.valueOf(one.setOffMinor()))
                    .longValueExact();
            if (minor > 0) {
                SetOff setOff = new SetOff(country.code(), night, one.partner(), Money.of(minor, country.currency()));
                overdue.insert(setOff);
                entries.add(setOff.entry());
            }
        }
        ledger.post(entries);
    }
}
