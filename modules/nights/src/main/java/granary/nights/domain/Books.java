package granary.nights.domain;

import granary.ledger.domain.AccountBalance;
import java.util.List;

/**
 * The books at the end of a night.
 *
 * @param found what does not agree; empty where all does
 */
public record Books(List<AccountBalance> trialBalance, List<BookFault> found) {
    public Books {
        trialBalance = List.copyOf(trialBalance);
        found = List.copyOf(found);
    }

    /** What does not agree, in plain sentences. */
    public List<String> faults() {
        return found.stream().map(BookFault::sentence).toList();
    }

    public boolean balance() {
        return found.isEmpty();
    }
}
