package granary.reconciliation.store;

import granary.database.BulkInsert;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import granary.reconciliation.domain.NumberedBreak;
import granary.reconciliation.domain.OurItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What a match writes: replaced whole until it is published, never afterwards. */
@ApplicationScoped
public class MatchStore {
    private static final String OF_MATCH =
            " WHERE country = :country AND business_date = :date AND supplement_no = :supplement";

    @Inject
    Database database;

    private BulkInsert.@Nullable Tables elsewhere;

    /** For the container, which injects. */
    public MatchStore() {}

    /** Gives the rows that it would insert to someone else; nothing is stored. */
    public static MatchStore givingTo(BulkInsert.Tables tables) {
        MatchStore store = new MatchStore();
        store.elsewhere = tables;
        return store;
    }

    /** For tests against a real database, outside a container. */
    public MatchStore(Database database) {
        this.database = database;
    }

    /** What is known of a match that has run. */
    public record Run(int runNo, boolean published) {}

    public Optional<Run> run(MatchKey key) {
        return database.jdbi()
                .withHandle(h -> bind(h.createQuery("SELECT run_no, published FROM match_run" + OF_MATCH), key)
                        .map((rs, ctx) -> new Run(rs.getInt(1), rs.getInt(2) == 1))
                        .findFirst());
    }

    /** Removes what an earlier run left. */
    public void clear(MatchKey key) {
        database.jdbi().useHandle(h -> {
            for (String table : List.of("recon_break", "matched_sale", "match_summary", "match_run")) {
                bind(h.createUpdate("DELETE FROM " + table + OF_MATCH), key).execute();
            }
        });
    }

    public void insertRun(MatchKey key, int runNo) {
        database.jdbi()
                .useHandle(
                        h -> bind(h.createUpdate("""
                                        INSERT INTO match_run (country, business_date, supplement_no, run_no, published)
                                        VALUES (:country, :date, :supplement, :run, 0)"""), key).bind("run", runNo).execute());
    }

    public void publish(MatchKey key) {
        database.jdbi()
                .useHandle(h -> bind(h.createUpdate("UPDATE match_run SET published = 1" + OF_MATCH), key)
                        .execute());
    }

    public void insertSummaries(MatchKey key, List<MatchSummary> summaries) {
        List<String> columns = List.of(
                "country",
                "business_date",
                "supplement_no",
                "provider",
                "file_no",
                "line_count",
                "matched_lines",
                "broken_lines",
                "ignored_lines",
                "our_items",
                "matched_items",
                "broken_items",
                "expected_items");
        insert("match_summary", columns, rows -> {
            for (MatchSummary s : summaries) {
                putKey(rows, key)
                        .putText(s.provider())
                        .putLong(s.fileNo())
                        .putLong(s.lines())
                        .putLong(s.matchedLines())
                        .putLong(s.brokenLines())
                        .putLong(s.ignoredLines())
                        .putLong(s.ours())
                        .putLong(s.matchedItems())
                        .putLong(s.brokenItems())
                        .putLong(s.expectedItems())
                        .endRow();
            }
        });
    }

    public void insertBreaks(MatchKey key, List<NumberedBreak> breaks) {
        List<String> columns = List.of(
                "country",
                "business_date",
                "supplement_no",
                "break_no",
                "provider",
                "reference",
                "cause",
                "ours_minor",
                "theirs_minor",
                "currency",
                "our_seq",
                "center_no",
                "file_no",
                "line_no");
        insert("recon_break", columns, rows -> {
            for (NumberedBreak b : breaks) {
                putKey(rows, key)
                        .putInt(b.breakNo())
                        .putText(b.provider())
                        .putText(b.reference())
                        .putText(b.cause().name())
                        .putLong(b.oursMinor())
                        .putLong(b.theirsMinor())
                        .putText(b.currency())
                        .putLong(b.ourSeq())
                        .putInt(b.centerNo())
                        .putLong(b.fileNo())
                        .putInt(b.lineNo())
                        .endRow();
            }
        });
    }

    /** @param countsFrom the first night whose payouts may count these sales */
    public void insertSales(MatchKey key, String provider, BusinessDate countsFrom, List<Sale> sales) {
        List<String> columns = List.of(
                "country",
                "business_date",
                "supplement_no",
                "tx_seq",
                "provider",
                "ref_shard",
                "seller_no",
                "amount_minor",
                "prepaid",
                "counts_from");
        insert("matched_sale", columns, rows -> {
            for (Sale sale : sales) {
                putKey(rows, key)
                        .putLong(sale.item().seq())
                        .putText(provider)
                        .putShort(sale.shard())
                        .putInt(sale.item().sellerNo())
                        .putLong(sale.item().signedAmountMinor())
                        .putShort(sale.item().isPrepaid() ? 1 : 0)
                        .putDate(countsFrom.day())
                        .endRow();
            }
        });
    }

    /** A matched sale with the shard of its reference. */
    public record Sale(OurItem item, int shard) {}

    /** The supplement that a late file has made already; none where it has not. */
    public OptionalInt supplementOf(String country, BusinessDate date, long fileNo) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT supplement_no FROM match_summary
                                 WHERE country = :country AND business_date = :date AND file_no = :file
                                """)
                        .bind("country", country)
                        .bind("date", day(date))
                        .bind("file", fileNo)
                        .mapTo(Integer.class)
                        .findFirst()
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()));
    }

    public int nextSupplement(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT COALESCE(MAX(supplement_no), 0) + 1 FROM match_run
                                 WHERE country = :country AND business_date = :date
                                """)
                        .bind("country", country)
                        .bind("date", day(date))
                        .mapTo(Integer.class)
                        .one());
    }

    private interface Rows {
        void into(BulkInsert insert) throws SQLException;
    }

    private void insert(String table, List<String> columns, Rows rows) {
        try {
            if (elsewhere != null) {
                insert(elsewhere.into(table, columns), rows);
                return;
            }
            try (Handle h = database.handle()) {
                insert(BulkInsert.into(h.getConnection(), table, columns), rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("%s: %s".formatted(table, e.getMessage()), e);
        }
    }

    private static void insert(BulkInsert insert, Rows rows) throws SQLException {
        try (insert) {
            rows.into(insert);
        }
    }

    private static BulkInsert putKey(BulkInsert rows, MatchKey key) throws SQLException {
        return rows.putText(key.country()).putDate(key.date().day()).putInt(key.supplementNo());
    }

    static Date day(BusinessDate date) {
        return Date.valueOf(date.day());
    }

    static <S extends SqlStatement<S>> S bind(S statement, MatchKey key) {
        return statement
                .bind("country", key.country())
                .bind("date", day(key.date()))
                .bind("supplement", key.supplementNo());
    }
}
