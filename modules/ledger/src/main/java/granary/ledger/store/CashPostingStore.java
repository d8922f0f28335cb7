package granary.ledger.store;

import granary.database.Database;
import granary.database.Dialect;
import granary.ledger.domain.CashPosting;
import granary.ledger.domain.CashSum;
import granary.ledger.domain.DateSpan;
import granary.ledger.domain.EntryKind;
import granary.ledger.domain.PostingPlace;
import granary.money.BusinessDate;
import granary.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Postings on 1210, which stand among the first two of an entry ({@code JournalEntry}). */
public final class CashPostingStore {
    private static final int ROWS_AT_ONCE = 5_000;
    // The account is written out, since PostgreSQL's indexes hold the rows of this account alone.
    private static final String SUMS = """
            SELECT owner%1$d AS owner, business_date, kind,
                SUM(CASE WHEN amount%1$d > 0 THEN CAST(amount%1$d AS DECIMAL(31, 0)) ELSE 0 END) AS debits,
                SUM(CASE WHEN amount%1$d < 0 THEN -CAST(amount%1$d AS DECIMAL(31, 0)) ELSE 0 END) AS credits
            FROM journal_entry
            WHERE account%1$d = 1210 AND country = :country AND business_date > :after AND business_date <= :upTo
                AND owner%1$d IS NOT NULL
            %2$s
            GROUP BY owner%1$d, business_date, kind
            """;
    private static final String PAGE = """
            SELECT owner%1$d AS owner, business_date, entry_no, kind, reference, currency, amount%1$d AS amount
            FROM journal_entry
            WHERE account%1$d = 1210 AND country = :country AND owner%1$d IN (<owners>)
                AND business_date >= :from AND business_date <= :upTo
                AND (business_date > :from OR entry_no > :after)
            """;
    private static final String OF_OWNERS = "AND owner%d IN (<owners>)";

    private final Database database;

    public CashPostingStore(Database database) {
        this.database = database;
    }

    /** Which part of a list. */
    public record Slice(PostingPlace after, BusinessDate upTo, int most) {}

    public List<CashSum> sums(String country, Collection<String> owners, DateSpan dates) {
        String sql =
                SUMS.formatted(1, OF_OWNERS.formatted(1)) + " UNION ALL " + SUMS.formatted(2, OF_OWNERS.formatted(2));
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql + keepingNoLocks())
                        .bind("country", country)
                        .bind("after", dates.after().day())
                        .bind("upTo", dates.upTo().day())
                        .bindList("owners", List.copyOf(owners))
                        .map((row, context) -> sum(row))
                        .list());
    }

    public void sumsOfAll(String country, DateSpan dates, Consumer<CashSum> each) {
        String sql = SUMS.formatted(1, "") + " UNION ALL " + SUMS.formatted(2, "");
        try (Handle handle = database.handle()) {
            handle.createQuery(sql + keepingNoLocks())
                    .setFetchSize(ROWS_AT_ONCE)
                    .bind("country", country)
                    .bind("after", dates.after().day())
                    .bind("upTo", dates.upTo().day())
                    .map((row, context) -> sum(row))
                    .forEach(each);
        }
    }

    public List<CashPosting> page(String country, Collection<String> owners, Slice slice) {
        String sql = "SELECT * FROM (" + PAGE.formatted(1) + " UNION ALL " + PAGE.formatted(2)
                + ") AS postings ORDER BY business_date, entry_no FETCH FIRST " + slice.most() + " ROWS ONLY";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql + keepingNoLocks())
                        .bind("country", country)
                        .bind("from", slice.after().date().day())
                        .bind("after", slice.after().entryNo())
                        .bind("upTo", slice.upTo().day())
                        .bindList("owners", List.copyOf(owners))
                        .map((row, context) -> posting(row))
                        .list());
    }

    /** Derby's server default would keep every row that was read locked to the end of the transaction. */
    private String keepingNoLocks() {
        return database.dialect() == Dialect.DERBY ? " WITH CS" : "";
    }

    private static CashSum sum(ResultSet row) throws SQLException {
        return new CashSum(
                row.getString("owner"),
                date(row),
                EntryKind.valueOf(row.getString("kind")),
                row.getBigDecimal("debits").toBigIntegerExact(),
                row.getBigDecimal("credits").toBigIntegerExact());
    }

    private static CashPosting posting(ResultSet row) throws SQLException {
        return new CashPosting(
                date(row),
                row.getLong("entry_no"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("owner"),
                Money.of(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }

    private static BusinessDate date(ResultSet row) throws SQLException {
        return new BusinessDate(row.getDate("business_date").toLocalDate());
    }
}
