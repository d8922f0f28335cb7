package granary.tariffs.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.tariffs.domain.OwingPartner;
import granary.tariffs.domain.ParkedPartner;
import granary.tariffs.domain.RuleTotal;
import granary.tariffs.domain.SettlementTotals;
import granary.transactions.domain.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A night's statements and fee lines, grouped by the database. */
public final class SettlementSums {
    private static final String OF_NIGHT = " WHERE country = :country AND business_date = :date";
    private static final String TOTALS = "SELECT COUNT(*) AS statements, SUM(CAST(fee_lines AS BIGINT)) AS lines,"
            + " SUM(CASE WHEN receivable_1410 > 0 THEN 1 ELSE 0 END) AS owing,"
            + " SUM(CASE WHEN parked_because IS NULL THEN 0 ELSE 1 END) AS parked, "
            + Stream.of(
                            "opening",
                            "earned",
                            "held",
                            "released",
                            "recovered",
                            "tax",
                            "paid",
                            "closing",
                            "payable_2110",
                            "receivable_1410",
                            "held_2120")
                    .map(column -> "SUM(CAST(%1$s AS DECIMAL(31, 0))) AS %1$s".formatted(column))
                    .collect(Collectors.joining(", "))
            + " FROM statement"
            + OF_NIGHT;

    private final Database database;

    public SettlementSums(Database database) {
        this.database = database;
    }

    public SettlementTotals totals(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(TOTALS)
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> totals(row))
                        .one());
    }

    public List<RuleTotal> byRule(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                """
                        SELECT tariff_version, rule_no,
                            SUM(CASE WHEN kind = :refund THEN 0 ELSE 1 END) AS earning,
                            SUM(CASE WHEN kind = :refund THEN 0 ELSE CAST(fee_minor AS DECIMAL(31, 0)) END) AS earned,
                            SUM(CASE WHEN kind = :refund THEN 1 ELSE 0 END) AS refunds,
                            SUM(CASE WHEN kind = :refund THEN -CAST(fee_minor AS DECIMAL(31, 0)) ELSE 0 END) AS recovered
                        FROM fee_line
                        """ + OF_NIGHT + " GROUP BY tariff_version, rule_no ORDER BY tariff_version, rule_no")
                        .bind("refund", Kind.REFUND.ordinal())
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> new RuleTotal(
                                row.getInt("tariff_version"),
                                row.getInt("rule_no"),
                                row.getLong("earning"),
                                exact(row, "earned"),
                                row.getLong("refunds"),
                                exact(row, "recovered")))
                        .list());
    }

    public List<OwingPartner> owing(String country, BusinessDate date, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT partner_no, receivable_1410 FROM statement" + OF_NIGHT
                                + " AND receivable_1410 > 0 ORDER BY receivable_1410 DESC, partner_no"
                                + " FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> new OwingPartner(row.getInt(1), row.getLong(2)))
                        .list());
    }

    public List<ParkedPartner> parked(String country, BusinessDate date, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT partner_no, parked_because FROM statement" + OF_NIGHT
                                + " AND parked_because IS NOT NULL ORDER BY partner_no"
                                + " FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> new ParkedPartner(row.getInt(1), row.getString(2)))
                        .list());
    }

    private static SettlementTotals totals(ResultSet row) throws SQLException {
        return new SettlementTotals(
                row.getLong("statements"),
                row.getLong("lines"),
                exact(row, "opening"),
                exact(row, "earned"),
                exact(row, "held"),
                exact(row, "released"),
                exact(row, "recovered"),
                exact(row, "tax"),
                exact(row, "paid"),
                exact(row, "closing"),
                exact(row, "payable_2110"),
                exact(row, "receivable_1410"),
                exact(row, "held_2120"),
                row.getLong("owing"),
                row.getLong("parked"));
    }

    /** A sum of no rows is null. */
    private static BigInteger exact(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
    }
}
