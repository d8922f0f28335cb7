package granary.reconciliation.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.reconciliation.domain.BreakCause;
import granary.reconciliation.domain.BreakTotal;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import granary.reconciliation.domain.NumberedBreak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What matches have written. */
@ApplicationScoped
public class MatchReader {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int KEYS_AT_ONCE = 500;
    private static final String BREAK = """
            SELECT break_no, provider, reference, cause, ours_minor, theirs_minor, currency,
                   our_seq, center_no, file_no, line_no
              FROM recon_break
             WHERE country = :country AND business_date = :date AND supplement_no = :supplement
            """;

    @Inject
    Database database;

    /** For the container, which injects. */
    public MatchReader() {}

    /** For tests against a real database, outside a container. */
    public MatchReader(Database database) {
        this.database = database;
    }

    /** @param isPrepaid where it is a sale's receipt, that of an expected payment */
    public record StoredSale(long txSeq, int sellerNo, long amountMinor, boolean isPrepaid) {}

    /** Breaks from a number on, in their order. */
    public List<NumberedBreak> breaks(MatchKey key, int fromBreakNo, int limit) {
        return database.jdbi()
                .withHandle(h -> MatchStore.bind(
                                h.createQuery(BREAK
                                        + " AND break_no >= :from ORDER BY break_no FETCH FIRST :limit ROWS ONLY"),
                                key)
                        .bind("from", fromBreakNo)
                        .bind("limit", limit)
                        .map((rs, ctx) -> numbered(rs))
                        .list());
    }

    /** Streams the breaks in the order of their export: provider, reference, cause, both amounts. */
    public void export(MatchKey key, Consumer<NumberedBreak> each) {
        database.jdbi()
                .useHandle(h -> MatchStore.bind(
                                h.createQuery(BREAK
                                        + " ORDER BY provider, reference, cause, ours_minor, theirs_minor, break_no"),
                                key)
                        .setFetchSize(ROWS_AT_ONCE)
                        .map((rs, ctx) -> numbered(rs))
                        .forEach(each));
    }

    public Optional<NumberedBreak> find(MatchKey key, int breakNo) {
        return breaks(key, breakNo, 1).stream()
                .filter(found -> found.breakNo() == breakNo)
                .findFirst();
    }

    /** Grouped by provider and cause, in the order of their names. */
    public List<BreakTotal> totals(MatchKey key) {
        return database.jdbi()
                .withHandle(h -> MatchStore.bind(h.createQuery("""
                                SELECT provider, cause, COUNT(*),
                                       SUM(ABS(CAST(ours_minor AS DECIMAL(31, 0)) - theirs_minor)),
                                       SUM(CAST(ours_minor AS DECIMAL(31, 0)) - theirs_minor)
                                  FROM recon_break
                                 WHERE country = :country AND business_date = :date AND supplement_no = :supplement
                                 GROUP BY provider, cause ORDER BY provider, cause
                                """), key)
                        .map((rs, ctx) -> new BreakTotal(
                                rs.getString(1),
                                BreakCause.valueOf(rs.getString(2)),
                                rs.getLong(3),
                                rs.getBigDecimal(4).toBigIntegerExact(),
                                rs.getBigDecimal(5).toBigIntegerExact()))
                        .list());
    }

    public List<MatchSummary> summaries(MatchKey key) {
        return database.jdbi()
                .withHandle(h -> MatchStore.bind(h.createQuery("""
                                SELECT provider, file_no, line_count, matched_lines, broken_lines, ignored_lines,
                                       our_items, matched_items, broken_items, expected_items
                                  FROM match_summary
                                 WHERE country = :country AND business_date = :date AND supplement_no = :supplement
                                 ORDER BY provider
                                """), key)
                        .map((rs, ctx) -> new MatchSummary(
                                rs.getString(1),
                                rs.getLong(2),
                                rs.getLong(3),
                                rs.getLong(4),
                                rs.getLong(5),
                                rs.getLong(6),
                                rs.getLong(7),
                                rs.getLong(8),
                                rs.getLong(9),
                                rs.getLong(10)))
                        .list());
    }

    /** The matched sales of one pass, by intake sequence. */
    public List<StoredSale> sales(MatchKey key, String provider, int fromShard, int toShard) {
        return database.jdbi()
                .withHandle(h -> MatchStore.bind(h.createQuery("""
                                SELECT tx_seq, seller_no, amount_minor, prepaid FROM matched_sale
                                 WHERE country = :country AND business_date = :date AND supplement_no = :supplement
                                   AND provider = :provider AND ref_shard >= :fromShard AND ref_shard < :toShard
                                 ORDER BY tx_seq
                                """), key)
                        .bind("provider", provider)
                        .bind("fromShard", fromShard)
                        .bind("toShard", toShard)
                        .map((rs, ctx) -> stored(rs))
                        .list());
    }

    public long saleCount(MatchKey key) {
        return count("SELECT COUNT(*) FROM matched_sale", key);
    }

    public long breakCount(MatchKey key) {
        return count("SELECT COUNT(*) FROM recon_break", key);
    }

    private long count(String select, MatchKey key) {
        String sql = select + " WHERE country = :country AND business_date = :date AND supplement_no = :supplement";
        return database.jdbi()
                .withHandle(h -> MatchStore.bind(h.createQuery(sql), key)
                        .mapTo(Long.class)
                        .one());
    }

    public List<Integer> supplements(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT supplement_no FROM match_run
                         WHERE country = :country AND business_date = :date AND supplement_no > 0
                         ORDER BY supplement_no
                        """)
                        .bind("country", country)
                        .bind("date", MatchStore.day(date))
                        .mapTo(Integer.class)
                        .list());
    }

    public List<Integer> supplementsOfRows(String country, BusinessDate date) {
        String rows = "SELECT supplement_no FROM %s"
                + " WHERE country = :country AND business_date = :date AND supplement_no > 0";
        String all = Stream.of("match_run", "match_summary", "recon_break", "matched_sale")
                .map(rows::formatted)
                .collect(Collectors.joining(" UNION "));
        return database.jdbi()
                .withHandle(h -> h.createQuery(all)
                        .bind("country", country)
                        .bind("date", MatchStore.day(date))
                        .mapTo(Integer.class)
                        .list());
    }

    /** What each seller's matched sales come to that the night of a date is the first to count. */
    public Map<Integer, BigInteger> sellersMatchedIn(String country, BusinessDate date) {
        Map<Integer, BigInteger> totals = new TreeMap<>();
        database.jdbi()
                .useHandle(h -> h.createQuery("""
                        SELECT seller_no, SUM(CAST(amount_minor AS DECIMAL(31, 0))) FROM matched_sale
                         WHERE country = :country AND counts_from = :date AND prepaid = 0 GROUP BY seller_no
                        """)
                        .bind("country", country)
                        .bind("date", MatchStore.day(date))
                        .map((rs, ctx) ->
                                Map.entry(rs.getInt(1), rs.getBigDecimal(2).toBigIntegerExact()))
                        .forEach(total -> totals.put(total.getKey(), total.getValue())));
        return totals;
    }

    /** Receipts of sales that the night of a date is the first to count. */
    public List<StoredSale> receiptsMatchedIn(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                                SELECT tx_seq, seller_no, amount_minor, prepaid FROM matched_sale
                                 WHERE country = :country AND counts_from = :date AND prepaid = 1
                                """)
                        .bind("country", country)
                        .bind("date", MatchStore.day(date))
                        .map((rs, ctx) -> stored(rs))
                        .list());
    }

    /** Of some receipts of one date, by their numbers, those that a night before another one was the first to count. */
    public Set<Long> matchedBefore(String country, BusinessDate paidOn, Collection<Long> receipts, BusinessDate night) {
        Set<Long> matched = new HashSet<>();
        List<Long> all = List.copyOf(receipts);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
            matched.addAll(database.jdbi()
                    .withHandle(h -> h.createQuery("""
                                    SELECT tx_seq FROM matched_sale
                                     WHERE country = :country AND business_date = :paid AND tx_seq IN (<receipts>)
                                       AND counts_from < :night
                                    """)
                            .bind("country", country)
                            .bind("paid", MatchStore.day(paidOn))
                            .bindList("receipts", some)
                            .bind("night", MatchStore.day(night))
                            .mapTo(Long.class)
                            .list()));
        }
        return matched;
    }

    private static StoredSale stored(ResultSet rs) throws SQLException {
        return new StoredSale(rs.getLong(1), rs.getInt(2), rs.getLong(3), rs.getInt(4) == 1);
    }

    private static NumberedBreak numbered(ResultSet rs) throws SQLException {
        return new NumberedBreak(
                rs.getInt("break_no"),
                rs.getString("provider"),
                rs.getString("reference"),
                BreakCause.valueOf(rs.getString("cause")),
                rs.getLong("ours_minor"),
                rs.getLong("theirs_minor"),
                rs.getString("currency"),
                rs.getLong("our_seq"),
                rs.getInt("center_no"),
                rs.getLong("file_no"),
                rs.getInt("line_no"));
    }
}
