package granary.ledger;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.JournalEntry;
import granary.ledger.store.JournalStore;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Appends balanced entries to the journal, in the caller's transaction. */
@Shared
public class PostEntries {
    private final JournalStore store;

    @Inject
    public PostEntries(Database database) {
        store = new JournalStore(database);
    }

    @Transactional
    public void post(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            store.append(entries);
        }
    }

    /** At a country's first cut-over, what is dated before its first night moves to it. */
    @Transactional
    public void moveEarlierTo(String country, BusinessDate firstNight) {
        store.moveEarlierTo(country, firstNight);
    }
}
