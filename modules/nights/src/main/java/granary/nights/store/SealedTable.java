package granary.nights.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables whose rows a seal covers, and the columns: every one that does not change any more. A column that a later
 * migration adds is not covered before it is listed here, nor is a table; nights that were sealed before keep the list
 * they had.
 */
public enum SealedTable {
    NIGHT(
            Of.DATE,
            "country",
            "",
            "business_date,state,run_no,started_by,night_before,network_horizon,tariff_version,cut_over_at_micros,"
                    + "transactions,amount_minor,failure,sealed_at_micros"),
    NIGHT_PARTITION(
            Of.DATE, "partition_no", "", "country,business_date,county_from,county_to,transactions,amount_minor"),
    NIGHT_FILE(Of.DATE, "provider", "", "country,business_date,file_no"),
    TARIFF(
            Of.TARIFF,
            "id",
            "version_no",
            "country,state,effective_from,document,content_hash,published_from,drafted_by,drafted_at_micros,edited_by,"
                    + "edited_at_micros,published_by,published_at_micros,revision"),
    SERVICE_TRANSACTION(
            Of.DATE,
            "seq",
            "source,source_id",
            "country,business_date,settle_county,center_no,kind,channel,provider_ref,ref_shard,amount_minor,currency,"
                    + "trade_time_micros,reverses_seq,payment,cost_minor,seller_no,charged_minor"),
    EXPECTED_PAYMENT(
            Of.DATE,
            "seq",
            "provider,reference",
            "country,business_date,ref_shard,amount_minor,currency,source,source_id,seller_no"),
    FEED_FILE(
            Of.FILES,
            "file_no",
            "provider,business_date",
            "id,country,sha256,content_sha256,format,flaw_code,flaw_detail,line_count,byte_count,arrived_at_micros,"
                    + "sent_by,slot"),
    FEED_LINE(
            Of.FILES,
            "file_no,line_no",
            "reference",
            "line_type,ref_shard,amount_minor,fee_hundred_thousandths,ignored_because"),
    ADJUSTMENT(
            Of.DATE,
            "id",
            "partner",
            "country,business_date,partner_no,currency,amount_minor,fee_line,dispute_id,reason,content_hash,state,"
                    + "proposed_by,proposed_at_micros,decided_by,decided_at_micros,decided_because"),
    FEE_LINE(
            Of.DATE,
            "center_no,tx_seq",
            "",
            "country,business_date,partner_no,kind,tariff_version,rule_no,ordinal,amount_minor,fee_minor,held_minor"),
    CLAWBACK(
            Of.DATE,
            "original_seq,refund_seq",
            "",
            "country,business_date,partner_no,center_no,refunded_minor,from_2110,from_2120,from_1410"),
    FEE_EXEMPTION(Of.DATE, "center_no,tx_seq", "", "country,business_date,reason"),
    STATEMENT(
            Of.DATE,
            "partner_no",
            "",
            "country,business_date,home_county,currency,opening,earned,held,released,recovered,tax,paid,closing,"
                    + "fee_lines,payable_2110,receivable_1410,held_2120,held_by_release,month_purchase,"
                    + "month_bill_payment,month_top_up,month_travel_booking,month_local_sale,"
                    + "month_parcel_collection,month_parcel_delivery,parked_because"),
    PARTNER_ENTRY(
            Of.DATE,
            "partner_no",
            "",
            "country,business_date,currency,debit_5010,credit_5010,debit_2110,credit_2110,debit_2120,credit_2120,"
                    + "debit_1410,credit_1410"),
    JOURNAL_ENTRY(
            Of.DATE,
            "entry_no",
            "kind,reference",
            "country,business_date,currency,account1,owner1,amount1,account2,owner2,amount2,account3,owner3,amount3,"
                    + "account4,owner4,amount4,account5,owner5,amount5,account6,owner6,amount6"),
    ACCOUNT_BALANCE(Of.DATE, "account,currency", "", "country,business_date,debit_total,credit_total"),
    MATCH_RUN(Of.MATCH, "supplement_no", "", "country,business_date,run_no,published"),
    MATCH_SUMMARY(
            Of.MATCH,
            "provider",
            "",
            "country,business_date,supplement_no,file_no,line_count,matched_lines,broken_lines,ignored_lines,our_items,"
                    + "matched_items,broken_items,expected_items"),
    RECON_BREAK(
            Of.MATCH,
            "break_no",
            "provider,reference,cause",
            "country,business_date,supplement_no,ours_minor,theirs_minor,currency,our_seq,center_no,file_no,line_no"),
    MATCHED_SALE(
            Of.MATCH,
            "tx_seq",
            "",
            "country,business_date,supplement_no,provider,ref_shard,seller_no,amount_minor,prepaid,counts_from"),
    SELLER_POSITION(
            Of.NIGHT,
            "seller",
            "",
            "country,night_date,opening_minor,matched_minor,charged_minor,given_back_minor,refunded_minor,instructed_minor,closing_minor"),
    PAYOUT(Of.NIGHT, "payee,kind", "", "country,night_date,amount_minor,currency"),
    PAYOUT_BATCH(Of.NIGHT, "id", "", "country,night_date,currency,payout_count,total_minor,content_hash"),
    CASH_NIGHT(Of.NIGHT, "country", "", "night_date,network_horizon"),
    CASH_POSITION(
            Of.NIGHT,
            "partner",
            "",
            "country,night_date,opening_minor,taken_in_minor,given_back_minor,deposited_minor,set_off_minor,"
                    + "closing_minor"),
    CASH_OVERDUE(Of.NIGHT, "partner", "", "country,night_date,overdue_minor,set_off_minor,blocked_minor");

    /** Which rows of a table belong to a night. */
    private static final class Of {
        static final String DATE = "country = :country AND business_date = :date";
        static final String MATCH = DATE + " AND supplement_no = 0";
        static final String NIGHT = "country = :country AND night_date = :date";
        static final String TARIFF = "country = :country AND version_no <= :tariff";
        static final String FILES =
                "file_no IN (SELECT file_no FROM night_file WHERE " + DATE + " AND file_no IS NOT NULL)";
    }

    private final String where;
    private final List<String> key;
    private final List<String> names;
    private final List<String> columns;

    SealedTable(String where, String key, String label, String others) {
        this.where = where;
        this.key = list(key);
        this.names = Stream.concat(this.key.stream(), list(label).stream()).toList();
        this.columns = Stream.concat(names.stream(), list(others).stream()).toList();
    }

    /** As in the database. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that tell its rows of one night apart. */
    public List<String> key() {
        return key;
    }

    /** The key, and what else people know a row by. */
    public List<String> names() {
        return names;
    }

    /** Every column that the seal covers, the names first. */
    public List<String> columns() {
        return columns;
    }

    String where() {
        return where;
    }

    public static Optional<SealedTable> of(String table) {
        return Arrays.stream(values()).filter(one -> one.table().equals(table)).findFirst();
    }

    private static List<String> list(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }
}
