package granary.tariffs.store;

import granary.database.BulkInsert;
import granary.database.Database;
import granary.ledger.domain.PartnerEntry.Sides;
import granary.tariffs.domain.Clawback;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.FeeLine;
import granary.tariffs.domain.MonthCounts;
import granary.tariffs.domain.Postings;
import granary.tariffs.domain.Settled;
import granary.tariffs.domain.Statement;
import granary.transactions.domain.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes settled partners in bulk, in the order of the tables' keys. */
public final class SettlementSink {
    private static final List<String> LINE = List.of(
            "center_no",
            "tx_seq",
            "country",
            "business_date",
            "partner_no",
            "kind",
            "tariff_version",
            "rule_no",
            "ordinal",
            "amount_minor",
            "fee_minor",
            "held_minor");
    private static final List<String> CLAWBACK = List.of(
            "original_seq",
            "refund_seq",
            "country",
            "business_date",
            "partner_no",
            "center_no",
            "refunded_minor",
            "from_2110",
            "from_2120",
            "from_1410");
    private static final List<String> EXEMPTION = List.of("country", "business_date", "center_no", "tx_seq", "reason");
    private static final List<String> STATEMENT = List.of(
            "country",
            "business_date",
            "partner_no",
            "home_county",
            "currency",
            "opening",
            "earned",
            "held",
            "released",
            "recovered",
            "tax",
            "paid",
            "closing",
            "fee_lines",
            "payable_2110",
            "receivable_1410",
            "held_2120",
            "held_by_release",
            "month_purchase",
            "month_bill_payment",
            "month_top_up",
            "month_travel_booking",
            "month_local_sale",
            "month_parcel_collection",
            "month_parcel_delivery",
            "parked_because");
    private static final List<String> ENTRY = List.of(
            "country",
            "business_date",
            "partner_no",
            "currency",
            "debit_5010",
            "credit_5010",
            "debit_2110",
            "credit_2110",
            "debit_2120",
            "credit_2120",
            "debit_1410",
            "credit_1410");
    private static final Kind[] KINDS = Kind.values();

    /** The night that rows belong to. */
    public record Night(String country, LocalDate date, String currency) {}

    private final Database database;

    public SettlementSink(Database database) {
        this.database = database;
    }

    public void write(Night night, List<Settled> partners) {
        try (Handle handle = database.handle()) {
            Connection connection = handle.getConnection();
            write((table, columns) -> BulkInsert.into(connection, table, columns), night, partners);
        } catch (SQLException e) {
            throw new IllegalStateException("a settlement cannot be stored: " + e.getMessage(), e);
        }
    }

    /** Settled partners as the rows that are stored of them. */
    public static void write(BulkInsert.Tables tables, Night night, List<Settled> partners) throws SQLException {
        writeLines(tables, night, partners);
        writeClawbacks(tables, night, partners);
        writeExemptions(
                tables,
                night,
                partners.stream().flatMap(p -> p.result().exemptions().stream()).toList());
        writeStatements(tables, night, partners);
        writeEntries(tables, night, partners);
    }

    /** Exemptions that belong to no partner. */
    public void writeExemptions(Night night, List<Exemption> exemptions) {
        try (Handle handle = database.handle()) {
            Connection connection = handle.getConnection();
            writeExemptions((table, columns) -> BulkInsert.into(connection, table, columns), night, exemptions);
        } catch (SQLException e) {
            throw new IllegalStateException("exemptions cannot be stored: " + e.getMessage(), e);
        }
    }

    private static void writeLines(BulkInsert.Tables tables, Night night, List<Settled> partners) throws SQLException {
        record Owned(FeeLine line, int partnerNo) {}
        List<Owned> lines = new ArrayList<>();
        for (Settled partner : partners) {
            int partnerNo = partner.result().statement().partnerNo();
            partner.result().lines().forEach(line -> lines.add(new Owned(line, partnerNo)));
        }
        lines.sort(Comparator.comparingInt((Owned owned) -> owned.line().centerNo())
                .thenComparingLong(owned -> owned.line().seq()));
        try (BulkInsert rows = tables.into("fee_line", LINE)) {
            for (Owned owned : lines) {
                FeeLine line = owned.line();
                rows.putInt(line.centerNo()).putLong(line.seq());
                rows.putText(night.country()).putDate(night.date()).putInt(owned.partnerNo());
                rows.putShort(line.kind().ordinal()).putInt(line.price().tariffVersion());
                rows.putInt(line.price().rule()).putInt(line.price().ordinal());
                rows.putLong(line.amountMinor()).putLong(line.feeMinor()).putLong(line.heldMinor());
                rows.endRow();
            }
        }
    }

    private static void writeClawbacks(BulkInsert.Tables tables, Night night, List<Settled> partners)
            throws SQLException {
        if (partners.stream().allMatch(partner -> partner.result().clawbacks().isEmpty())) {
            return;
        }
        try (BulkInsert rows = tables.into("clawback", CLAWBACK)) {
            for (Settled partner : partners) {
                for (Clawback clawback : partner.result().clawbacks()) {
                    rows.putLong(clawback.originalSeq()).putLong(clawback.refundSeq());
                    rows.putText(night.country()).putDate(night.date());
                    rows.putInt(partner.result().statement().partnerNo()).putInt(clawback.centerNo());
                    rows.putLong(clawback.refundedMinor()).putLong(clawback.fromPayableMinor());
                    rows.putLong(clawback.fromHoldbackMinor()).putLong(clawback.fromReceivableMinor());
                    rows.endRow();
                }
            }
        }
    }

    /** Exemptions as the rows that are stored of them. */
    public static void writeExemptions(BulkInsert.Tables tables, Night night, List<Exemption> exemptions)
            throws SQLException {
        if (exemptions.isEmpty()) {
            return;
        }
        try (BulkInsert rows = tables.into("fee_exemption", EXEMPTION)) {
            for (Exemption exemption : exemptions) {
                rows.putText(night.country()).putDate(night.date());
                rows.putInt(exemption.centerNo()).putLong(exemption.seq());
                rows.putText(exemption.reason().name()).endRow();
            }
        }
    }

    private static void writeStatements(BulkInsert.Tables tables, Night night, List<Settled> partners)
            throws SQLException {
        try (BulkInsert rows = tables.into("statement", STATEMENT)) {
            for (Settled partner : partners) {
                Statement statement = partner.result().statement();
                rows.putText(night.country()).putDate(night.date()).putInt(statement.partnerNo());
                rows.putInt(partner.homeCounty()).putText(night.currency());
                rows.putLong(statement.openingMinor())
                        .putLong(statement.earnedMinor())
                        .putLong(statement.heldMinor());
                rows.putLong(statement.releasedMinor()).putLong(statement.recoveredMinor());
                rows.putLong(statement.taxMinor())
                        .putLong(statement.paidMinor())
                        .putLong(statement.closingMinor());
                rows.putInt(statement.lines());
                rows.putLong(statement.end().payableMinor())
                        .putLong(statement.end().receivableMinor());
                rows.putLong(statement.end().holdback().total());
                rows.putText(statement.end().holdback().text());
                for (int kind = 0; kind < MonthCounts.KINDS; kind++) {
                    rows.putInt(statement.end().counts().of(KINDS[kind]));
                }
                rows.putText(partner.result().parkedBecause()).endRow();
            }
        }
    }

    private static void writeEntries(BulkInsert.Tables tables, Night night, List<Settled> partners)
            throws SQLException {
        try (BulkInsert rows = tables.into("partner_entry", ENTRY)) {
            for (Settled partner : partners) {
                Postings postings = partner.result().postings();
                if (!postings.isEmpty()) {
                    rows.putText(night.country()).putDate(night.date());
                    rows.putInt(partner.result().statement().partnerNo()).putText(night.currency());
                    putSides(rows, postings.fees5010());
                    putSides(rows, postings.payable2110());
                    putSides(rows, postings.holdback2120());
                    putSides(rows, postings.receivable1410());
                    rows.endRow();
                }
            }
        }
    }

    private static void putSides(BulkInsert rows, Sides sides) throws SQLException {
        rows.putLong(sides.debit()).putLong(sides.credit());
    }
}
