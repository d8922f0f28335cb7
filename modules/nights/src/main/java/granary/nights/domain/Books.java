package granary.nights.domain;

import granary.ledger.domain.AccountBalance;
import java.util.List;

/**
 * The books at the end of a night.
 *
 * @param faults what does not balance, in plain sentences; empty where all does
 */
public record Books(List<AccountBalance> trialBalance, List<String> faults) {
    public Books {
        trialBalance = List.copyOf(trialBalance);
        faults = List.copyOf(faults);
    }

    public boolean balance() {
        return faults.isEmpty();
    }
}
