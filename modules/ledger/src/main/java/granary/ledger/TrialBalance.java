package granary.ledger;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.AccountBalance;
import granary.ledger.store.BalanceStore;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trial balance of a night: cumulative to its end, by account and currency; an account once used stays, at 0 and 0
 * (DOMAIN, exact reading 10).
 */
@Shared
public class TrialBalance {
    private static final BusinessDate BEFORE_ALL = BusinessDate.of(2000, 1, 1);

    private final BalanceStore store;

    @Inject
    public TrialBalance(Database database) {
        store = new BalanceStore(database);
    }

    /**
     * Closes a night: the closing of the night before, where there is one, plus what has moved since.
     *
     * @throws IllegalStateException where debits and credits differ
     */
    @Transactional
    public List<AccountBalance> close(String country, BusinessDate date, Optional<BusinessDate> nightBefore) {
        List<AccountBalance> balances = compute(country, date, nightBefore);
        requireBalance(country, date, balances);
        store.replace(country, date, balances);
        return balances;
    }

    /** The same figures, worked out again and not stored. */
    public List<AccountBalance> compute(String country, BusinessDate date, Optional<BusinessDate> nightBefore) {
        Map<String, AccountBalance> sums = new TreeMap<>();
        List<AccountBalance> opening =
                nightBefore.map(before -> store.closing(country, before)).orElse(List.of());
        opening.forEach(balance -> sums.put(key(balance), balance));
        store.movement(country, nightBefore.orElse(BEFORE_ALL), date)
                .forEach(movement -> sums.merge(key(movement), movement, AccountBalance::plus));
        return sums.values().stream()
                .sorted(Comparator.comparing(AccountBalance::account).thenComparing(AccountBalance::currency))
                .toList();
    }

    /** The stored closing balances of a night. */
    public List<AccountBalance> of(String country, BusinessDate date) {
        return store.closing(country, date);
    }

    private static String key(AccountBalance balance) {
        return balance.account().number() + balance.currency();
    }

    private static void requireBalance(String country, BusinessDate date, List<AccountBalance> balances) {
        Map<String, BigInteger> nets = new TreeMap<>();
        balances.forEach(balance -> nets.merge(balance.currency(), balance.net(), BigInteger::add));
        nets.forEach((currency, net) -> {
            if (net.signum() != 0) {
                throw new IllegalStateException("the books of %s to %s are off by %s minor units of %s"
                        .formatted(country, date, net, currency));
            }
        });
    }
}
