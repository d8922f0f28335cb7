package granary.nights;

import granary.database.Shared;
import granary.ledger.ReadEntries;
import granary.ledger.TrialBalance;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.money.BusinessDate;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import granary.nights.domain.BalanceLine;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.Opening;
import granary.tariffs.domain.StoredStatement;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands on accounts at a date: of the whole, of an owner, of a partner. */
@Shared
public class LookUpBalances {
    private static final Set<Account> BY_STATEMENT =
            Set.of(Account.PARTNER_FEES_PAYABLE, Account.HOLDBACK, Account.PARTNER_RECEIVABLE);
    private static final int NIGHTS_TO_LOOK_AT = 10;

    private final ReadNights nights;
    private final TrialBalance trialBalance;
    private final ReadEntries entries;
    private final ReadStatements statements;
    private final NamePartners names;

    @Inject
    public LookUpBalances(
            ReadNights nights,
            TrialBalance trialBalance,
            ReadEntries entries,
            ReadStatements statements,
            NamePartners names) {
        this.nights = nights;
        this.trialBalance = trialBalance;
        this.entries = entries;
        this.statements = statements;
        this.names = names;
    }

    /** Whether the account is kept by partner, in their statements. */
    public static boolean isKeptByPartner(Account account) {
        return BY_STATEMENT.contains(account);
    }

    /** Every account once used, or the one; also to a date that is still open. */
    @Transactional
    public List<BalanceLine> ofAccounts(String country, BusinessDate date, Optional<Account> account) {
        Optional<BusinessDate> closed = lastSealed(country, date).map(key -> key.date());
        List<AccountBalance> balances = closed.filter(date::equals).isPresent()
                ? trialBalance.of(country, date)
                : trialBalance.compute(country, date, closed);
        return balances.stream()
                .filter(balance -> account.isEmpty() || balance.account() == account.get())
                .map(balance -> new BalanceLine(balance, Optional.empty(), date))
                .toList();
    }

    /** One owner's part of an account, also to a date that is still open; empty where nothing was ever posted. */
    @Transactional
    public List<BalanceLine> ofOwner(String country, BusinessDate date, Account account, String owner) {
        return entries.ofOwner(country, date, account, owner).stream()
                .map(balance -> new BalanceLine(balance, Optional.of(owner), date))
                .toList();
    }

    /**
     * A partner's 2110, 2120 and 1410, or the one of them, at the end of the last sealed night up to a date; empty for a
     * partner without a statement.
     */
    @Transactional
    public List<BalanceLine> ofPartner(String country, BusinessDate date, Optional<Account> account, String partner) {
        Optional<StoredStatement> stored = lastSealed(country, date)
                .flatMap(night -> names.find(partner)
                        .map(PartnerRef::no)
                        .flatMap(no -> statements.find(country, night.date(), no)));
        return stored.stream()
                .flatMap(LookUpBalances::balances)
                .filter(balance -> account.isEmpty() || balance.account() == account.get())
                .map(balance -> new BalanceLine(
                        balance, Optional.of(partner), stored.get().date()))
                .toList();
    }

    private Optional<NightKey> lastSealed(String country, BusinessDate date) {
        return nights.before(country, date, NIGHTS_TO_LOOK_AT).stream()
                .filter(Night::isSealed)
                .map(Night::key)
                .findFirst();
    }

    private static Stream<AccountBalance> balances(StoredStatement stored) {
        Opening end = stored.statement().end();
        String currency = stored.currency();
        return Stream.of(
                debit(Account.PARTNER_RECEIVABLE, end.receivableMinor(), currency),
                credit(Account.PARTNER_FEES_PAYABLE, end.payableMinor(), currency),
                credit(Account.HOLDBACK, end.holdback().total(), currency));
    }

    private static AccountBalance debit(Account account, long minor, String currency) {
        return new AccountBalance(account, currency, BigInteger.valueOf(minor), BigInteger.ZERO);
    }

    private static AccountBalance credit(Account account, long minor, String currency) {
        return new AccountBalance(account, currency, BigInteger.ZERO, BigInteger.valueOf(minor));
    }
}
