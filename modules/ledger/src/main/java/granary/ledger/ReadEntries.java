package granary.ledger;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.ledger.domain.PartnerEntry;
import granary.ledger.domain.StoredEntry;
import granary.ledger.store.EntryReader;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Entries for tracing, and what they come to by owner. */
@Shared
public class ReadEntries {
    private final EntryReader reader;

    @Inject
    public ReadEntries(Database database) {
        reader = new EntryReader(database);
    }

    /** Up to {@code most} entries that book something, beyond a number, in the order of posting. */
    public List<StoredEntry> of(String reference, long afterEntryNo, int most) {
        return reader.of(reference, afterEntryNo, most);
    }

    /** The fee side of one partner's night; empty where it posts nothing. */
    public Optional<PartnerEntry> ofPartner(String country, BusinessDate date, int partnerNo) {
        return reader.ofPartner(country, date, partnerNo);
    }

    /**
     * What stands on one owner's part of an account at the end of a date, by currency; empty where nothing was ever
     * posted. Reads the journal from its beginning.
     *
     * @param owner the code of the center, partner, seller or channel whose part it is
     */
    public List<AccountBalance> ofOwner(String country, BusinessDate upTo, Account account, String owner) {
        return reader.ofOwner(country, upTo, account, owner);
    }
}
