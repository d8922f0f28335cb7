package granary.ledger.store;

import granary.database.Database;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.money.BusinessDate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sums of postings, and the closing balances of nights. */
public final class BalanceStore {
    // Sums are exact beyond a BIGINT on both databases.
    private static final String SLOT = """
            SELECT account%1$d AS account, currency,
                SUM(CASE WHEN amount%1$d > 0 THEN CAST(amount%1$d AS DECIMAL(31, 0)) ELSE 0 END) AS debits,
                SUM(CASE WHEN amount%1$d < 0 THEN -CAST(amount%1$d AS DECIMAL(31, 0)) ELSE 0 END) AS credits
            FROM journal_entry
            WHERE country = :country AND business_date > :after AND business_date <= :upTo AND amount%1$d IS NOT NULL
            GROUP BY account%1$d, currency
            """;
    private static final String FEE_SIDE = """
            SELECT %1$d AS account, currency,
                SUM(CAST(debit_%1$d AS DECIMAL(31, 0))) AS debits, SUM(CAST(credit_%1$d AS DECIMAL(31, 0))) AS credits
            FROM partner_entry
            WHERE country = :country AND business_date > :after AND business_date <= :upTo
            GROUP BY currency
            """;
    private static final String MOVEMENT =
            "SELECT account, currency, SUM(debits) AS debits, SUM(credits) AS credits FROM ("
                    + IntStream.rangeClosed(1, 6).mapToObj(SLOT::formatted).collect(Collectors.joining(" UNION ALL "))
                    + " UNION ALL "
                    + IntStream.of(1410, 2110, 2120, 5010)
                            .mapToObj(FEE_SIDE::formatted)
                            .collect(Collectors.joining(" UNION ALL "))
                    + ") AS postings GROUP BY account, currency HAVING SUM(debits) > 0 OR SUM(credits) > 0";

    private final Database database;

    public BalanceStore(Database database) {
        this.database = database;
    }

    /** Gross sums of everything dated after the one day and up to the other. */
    public List<AccountBalance> movement(String country, BusinessDate after, BusinessDate upTo) {
        try (Handle handle = database.handle()) {
            return handle.createQuery(MOVEMENT)
                    .bind("country", country)
                    .bind("after", after.day())
                    .bind("upTo", upTo.day())
                    .map((row, context) -> balance(row))
                    .list();
        }
    }

    /** The closing balances of a night, by account and currency. */
    public List<AccountBalance> closing(String country, BusinessDate date) {
        try (Handle handle = database.handle()) {
            return handle.createQuery("""
                            SELECT account, currency, debit_total AS debits, credit_total AS credits
                            FROM account_balance WHERE country = :country AND business_date = :date
                            ORDER BY account, currency
                            """)
                    .bind("country", country)
                    .bind("date", date.day())
                    .map((row, context) -> balance(row))
                    .list();
        }
    }

    public void replace(String country, BusinessDate date, List<AccountBalance> balances) {
        try (Handle handle = database.handle()) {
            handle.createUpdate("DELETE FROM account_balance WHERE country = :country AND business_date = :date")
                    .bind("country", country)
                    .bind("date", date.day())
                    .execute();
            if (balances.isEmpty()) {
                return;
            }
            PreparedBatch insert = handle.prepareBatch("""
                    INSERT INTO account_balance (country, business_date, account, currency, debit_total, credit_total)
                    VALUES (:country, :date, :account, :currency, :debits, :credits)
                    """);
            for (AccountBalance balance : balances) {
                insert.bind("country", country)
                        .bind("date", date.day())
                        .bind("account", balance.account().number())
                        .bind("currency", balance.currency())
                        .bind("debits", new BigDecimal(balance.debitTotal()))
                        .bind("credits", new BigDecimal(balance.creditTotal()))
                        .add();
            }
            insert.execute();
        }
    }

    private static AccountBalance balance(ResultSet row) throws SQLException {
        return new AccountBalance(
                Account.of(row.getInt("account")),
                row.getString("currency"),
                row.getBigDecimal("debits").toBigIntegerExact(),
                row.getBigDecimal("credits").toBigIntegerExact());
    }
}
