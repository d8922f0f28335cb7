package granary.nights.verify;

import granary.database.Database;
import granary.feeds.domain.FeedLine;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.AcceptBatch;
import granary.transactions.IntakeItem;
import granary.transactions.IntakeOutcome;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.SourceKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes in on one of the small nights' days: items of every kind, refunds, and a wallet's file with differences. */
final class SmallDay {
    private static final String SOURCE = "legacy-erp";

    private final AcceptBatch batches;
    private final Database database;

    SmallDay(AcceptBatch batches, Database database) {
        this.batches = batches;
        this.database = database;
    }

    /** One of everything at each center, and more purchases, so that tiers are walked. */
    void accept(BusinessDate date, String day) {
        Instant noon = Instant.parse(date + "T04:00:00Z");
        for (String center : List.of("V000001", "V000002", "V000003", "V000004")) {
            String at = day + center.substring(6);
            for (int i = 1; i <= 3; i++) {
                take(item(
                        "P" + at + i,
                        Kind.PURCHASE,
                        center,
                        12_345L * i,
                        noon,
                        null,
                        told(PaymentMethod.CASH, null, null)));
            }
            take(item("B" + at, Kind.BILL_PAYMENT, center, 5_000, noon, null, told(PaymentMethod.WALLET, null, null)));
            take(item("T" + at, Kind.TOP_UP, center, 3_000, noon, null, told(PaymentMethod.CASH, 2_850L, null)));
            take(item("R" + at, Kind.TRAVEL_BOOKING, center, 77_700, noon, null, told(null, null, null)));
            take(item(
                    "S" + at,
                    Kind.LOCAL_SALE,
                    center,
                    20_000,
                    noon,
                    null,
                    told(PaymentMethod.WALLET, null, "S000001")));
        }
    }

    void refund(BusinessDate date, String day, String ofDay) {
        Instant noon = Instant.parse(date + "T05:00:00Z");
        take(item("X" + day + ofDay, Kind.REFUND, "V000001", 4_000, noon, "P" + ofDay + "11", told(null, null, null)));
        take(item("Y" + day + ofDay, Kind.REFUND, "V000001", 1_500, noon, "S" + ofDay + "1", told(null, null, null)));
        take(item("Z" + day + ofDay, Kind.REFUND, "V000004", 1_000, noon, "P" + ofDay + "41", told(null, null, null)));
    }

    private static IntakeItem.Told told(@Nullable PaymentMethod payment, @Nullable Long cost, @Nullable String seller) {
        return new IntakeItem.Told(payment, cost == null ? null : Money.of(cost, OneOrder.YUAN), seller);
    }

    private static IntakeItem item(
            String id,
            Kind kind,
            String center,
            long minor,
            Instant at,
            @Nullable String reverses,
            IntakeItem.Told told) {
        return new IntakeItem(
                new SourceKey(SOURCE, id),
                kind,
                new IntakeItem.Where(center, "WECHAT_PAY", "wx-" + id),
                Money.of(minor, OneOrder.YUAN),
                at,
                reverses == null ? null : new SourceKey(SOURCE, reverses),
                told);
    }

    private void take(IntakeItem item) {
        IntakeOutcome outcome = batches.accept(List.of(item)).get(0);
        if (!(outcome instanceof IntakeOutcome.Accepted)) {
            throw new IllegalStateException(item.key() + ": " + outcome);
        }
    }

    /** Sales match, one bill differs, one line is unknown to us, one is ignored; all else is missing. */
    void file(BusinessDate date, String day) {
        file("WECHAT_PAY", date, day, 6);
        line(day, 1, 'P', "wx-S" + day + "1", 20_000, "");
        line(day, 2, 'P', "wx-S" + day + "2", 20_000, "");
        line(day, 3, 'P', "wx-S" + day + "3", 20_000, "");
        line(day, 4, 'P', "wx-B" + day + "1", 4_000, "");
        line(day, 5, 'P', "wx-unknown" + day, 999, "");
        line(day, 6, 'I', "wx-ignored" + day, 1, "status PENDING");
    }

    /** Of the top-up aggregator: two lines that nobody knows, and one that is ignored. */
    void lateFile(BusinessDate date) {
        file("RELOADLY", date, "late", 3);
        line("late", 1, 'P', "rl-unknown1", 3_000, "");
        line("late", 2, 'P', "rl-unknown2", 5_000, "");
        line("late", 3, 'I', "rl-ignored", 1, "status FAILED");
    }

    private void file(String provider, BusinessDate date, String id, int lines) {
        database.jdbi().useHandle(h -> h.execute("""
                INSERT INTO feed_file (id, country, provider, business_date, sha256, content_sha256, format, flaw_code,
                    flaw_detail, line_count, byte_count, arrived_at_micros, sent_by, slot)
                VALUES ('fil_%1$s', 'CN', '%2$s', DATE('%3$s'), 'a', 'a%1$s', 'told', '', '', %4$d, 1, 1, 'maker',
                    'CN/%2$s/%3$s')
                """.formatted(id, provider, date, lines)));
    }

    private void line(String day, int lineNo, char type, String reference, long minor, String ignored) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        """
                INSERT INTO feed_line (file_no, line_no, line_type, reference, ref_shard, amount_minor,
                    fee_hundred_thousandths, ignored_because)
                SELECT file_no, %d, '%s', '%s', %d, %d, 0, '%s' FROM feed_file WHERE id = 'fil_%s'
                """.formatted(lineNo, type, reference, FeedLine.shardOf(reference), minor, ignored, day)));
    }
}
