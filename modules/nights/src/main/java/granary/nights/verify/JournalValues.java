package granary.nights.verify;

import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as rows of {@code journal_entry}, in canonical text. */
final class JournalValues {
    static final List<String> COLUMNS = columns();

    private JournalValues() {}

    static @Nullable String[] of(JournalEntry entry) {
        @Nullable String[] values = new String[COLUMNS.size()];
        values[0] = entry.kind().name();
        values[1] = entry.reference();
        values[2] = entry.country();
        values[3] = entry.date().toString();
        values[4] = entry.currency().getCurrencyCode();
        int next = 5;
        for (Posting posting : entry.postings()) {
            values[next++] = Integer.toString(posting.account().number());
            values[next++] = posting.owner();
            values[next++] = Long.toString(posting.signed().minor());
        }
        return values;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("kind", "reference", "country", "business_date", "currency"));
        for (int i = 1; i <= JournalEntry.MOST_POSTINGS; i++) {
            columns.addAll(List.of("account" + i, "owner" + i, "amount" + i));
        }
        return List.copyOf(columns);
    }
}
