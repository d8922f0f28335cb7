package granary.nights;

import granary.database.Shared;
import granary.ledger.TrialBalance;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.nights.domain.BookFault;
import granary.nights.domain.Books;
import granary.nights.domain.NightKey;
import granary.tariffs.domain.SettlementTotals;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds a night's closing balances against one another and against its statements. */
@Shared
public class ProveBooks {
    private final TrialBalance trialBalance;

    @Inject
    public ProveBooks(TrialBalance trialBalance) {
        this.trialBalance = trialBalance;
    }

    /** The books of a closed night, and what does not agree in them. */
    public Books of(NightKey key, SettlementTotals statements) {
        List<AccountBalance> balances = trialBalance.of(key.country(), key.date());
        List<BookFault> faults = new ArrayList<>();
        requireBalance(balances, faults);
        requireClosing(statements, faults);
        agree(Account.PARTNER_FEES_PAYABLE, balances, statements.payable().negate(), faults);
        agree(Account.HOLDBACK, balances, statements.heldBack().negate(), faults);
        agree(Account.PARTNER_RECEIVABLE, balances, statements.receivable(), faults);
        return new Books(balances, faults);
    }

    private static void requireBalance(List<AccountBalance> balances, List<BookFault> faults) {
        Map<String, BigInteger> nets = new TreeMap<>();
        balances.forEach(balance -> nets.merge(balance.currency(), balance.net(), BigInteger::add));
        nets.forEach((currency, net) -> {
            if (net.signum() != 0) {
                faults.add(new BookFault(BookFault.Kind.DEBITS_AND_CREDITS, currency, net, BigInteger.ZERO));
            }
        });
    }

    private static void requireClosing(SettlementTotals sums, List<BookFault> faults) {
        BigInteger closing = sums.opening()
                .add(sums.earned())
                .subtract(sums.held())
                .add(sums.released())
                .subtract(sums.recovered())
                .subtract(sums.tax())
                .subtract(sums.paid());
        if (!closing.equals(sums.closing())) {
            faults.add(new BookFault(BookFault.Kind.CLOSING, "", sums.closing(), closing));
        }
    }

    private static void agree(
            Account account, List<AccountBalance> balances, BigInteger ofStatements, List<BookFault> faults) {
        BigInteger booked = balances.stream()
                .filter(balance -> balance.account() == account)
                .map(AccountBalance::net)
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (!booked.equals(ofStatements)) {
            faults.add(new BookFault(BookFault.Kind.ACCOUNT, String.valueOf(account.number()), booked, ofStatements));
        }
    }
}
