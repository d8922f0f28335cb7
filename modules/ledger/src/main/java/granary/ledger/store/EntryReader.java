package granary.ledger.store;

import granary.database.Database;
import granary.ledger.domain.Account;
import granary.ledger.domain.AccountBalance;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.PartnerEntry;
import granary.ledger.domain.PartnerEntry.Sides;
import granary.ledger.domain.Posting;
import granary.ledger.domain.StoredEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads single rows of {@code journal_entry} and {@code partner_entry}. */
public final class EntryReader {
    private static final String OWNED = "account%1$d = :account AND owner%1$d = :owner";
    private static final String SIDE =
            "CASE WHEN " + OWNED + " AND amount%1$d %2$s 0 THEN CAST(amount%1$d AS DECIMAL(31, 0)) ELSE 0 END";
    private static final String OF_OWNER = "SELECT currency, SUM(%s) AS debits, -SUM(%s) AS credits FROM journal_entry"
                    .formatted(sides(">"), sides("<"))
            + " WHERE country = :country AND business_date <= :upTo AND ("
            + slots().mapToObj(OWNED::formatted).collect(Collectors.joining(" OR "))
            + ") GROUP BY currency ORDER BY currency";

    private final Database database;

    public EntryReader(Database database) {
        this.database = database;
    }

    public List<StoredEntry> of(String reference, long afterEntryNo, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT * FROM journal_entry WHERE reference = :reference"
                                + " AND entry_no > :after ORDER BY entry_no FETCH FIRST " + most + " ROWS ONLY")
                        .bind("reference", reference)
                        .bind("after", afterEntryNo)
                        .map((row, context) -> new StoredEntry(row.getLong("entry_no"), entry(row)))
                        .list());
    }

    public Optional<PartnerEntry> ofPartner(String country, BusinessDate date, int partnerNo) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT * FROM partner_entry WHERE country = :country AND business_date = :date"
                                        + " AND partner_no = :partner")
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("partner", partnerNo)
                        .map((row, context) -> partnerEntry(row))
                        .findOne());
    }

    public List<AccountBalance> ofOwner(String country, BusinessDate upTo, Account account, String owner) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(OF_OWNER)
                        .bind("country", country)
                        .bind("upTo", upTo.day())
                        .bind("account", account.number())
                        .bind("owner", owner)
                        .map((row, context) -> new AccountBalance(
                                account,
                                row.getString("currency"),
                                exact(row, "debits").toBigIntegerExact(),
                                exact(row, "credits").toBigIntegerExact()))
                        .list());
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<Posting> postings = new ArrayList<>();
        for (int slot = 1; slot <= JournalEntry.MOST_POSTINGS; slot++) {
            int account = row.getInt("account" + slot);
            if (!row.wasNull()) {
                Money signed = Money.of(row.getLong("amount" + slot), currency);
                postings.add(new Posting(Account.of(account), signed, row.getString("owner" + slot)));
            }
        }
        return JournalEntry.of(
                EntryKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("country"),
                new BusinessDate(row.getDate("business_date").toLocalDate()),
                postings);
    }

    private static PartnerEntry partnerEntry(ResultSet row) throws SQLException {
        return new PartnerEntry(
                row.getString("country"),
                new BusinessDate(row.getDate("business_date").toLocalDate()),
                row.getInt("partner_no"),
                Currency.getInstance(row.getString("currency")),
                sides(row, 5010),
                sides(row, 2110),
                sides(row, 2120),
                sides(row, 1410));
    }

    private static Sides sides(ResultSet row, int account) throws SQLException {
        return new Sides(row.getLong("debit_" + account), row.getLong("credit_" + account));
    }

    private static BigDecimal exact(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static String sides(String sign) {
        return slots().mapToObj(slot -> SIDE.formatted(slot, sign)).collect(Collectors.joining(" + "));
    }

    private static IntStream slots() {
        return IntStream.rangeClosed(1, JournalEntry.MOST_POSTINGS);
    }
}
