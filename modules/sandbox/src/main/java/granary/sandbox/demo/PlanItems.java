package granary.sandbox.demo;

import granary.access.wire.MoneyJson;
import granary.money.Money;
import granary.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans the day's work that comes by the batch intake, in the order of its time; refunds come last, two of a hundred. */
final class PlanItems {
    static final int ITEMS = 18_000;
    private static final int REFUNDS = ITEMS / 50;
    private static final int OPENS_SECOND = LocalTime.of(7, 0).toSecondOfDay();
    /** Before the demo's clock begins, at eight in the evening. */
    private static final int LAST_SECOND = LocalTime.of(19, 30).toSecondOfDay();

    private static final int REFUND_AFTER_SECONDS = 1_000;
    private static final Rate TOP_UP_COST = new Rate(950_000);
    private static final String SOURCE = "village-pos";
    private static final List<String> METHODS = List.of("CASH", "WALLET");

    /** What is done in a village, with its share in percent and the range of its amounts. */
    private enum Trade {
        SHOPPING(30, "PURCHASE", "TAOBAO", 1_500, 60_000),
        BILLS(18, "BILL_PAYMENT", "STATE_GRID", 2_000, 40_000),
        TOP_UPS(16, "TOP_UP", "RELOADLY", 1_000, 20_000),
        TRIPS(4, "TRAVEL_BOOKING", "FLIGGY", 2_500, 150_000),
        WALLET_SALES(12, "LOCAL_SALE", "WECHAT_PAY", 2_500, 80_000),
        CASH_SALES(3, "LOCAL_SALE", "HEMA", 2_500, 30_000),
        COLLECTIONS(12, "PARCEL_COLLECTION", "CAINIAO", 100, 100),
        DELIVERIES(5, "PARCEL_DELIVERY", "CAINIAO", 300, 900);

        private final int percent;
        private final String kind;
        private final String channel;
        private final int leastMinor;
        private final int mostMinor;

        Trade(int percent, String kind, String channel, int leastMinor, int mostMinor) {
            this.percent = percent;
            this.kind = kind;
            this.channel = channel;
            this.leastMinor = leastMinor;
            this.mostMinor = mostMinor;
        }

        boolean isRefundable() {
            return this != COLLECTIONS && this != DELIVERIES && this != TRIPS;
        }
    }

    private final LocalDate date;
    private final ZoneId zone;
    private final Chance chance;
    private final References references;

    PlanItems(LocalDate date, ZoneId zone, Chance chance, References references) {
        this.date = date;
        this.zone = zone;
        this.chance = chance;
        this.references = references;
    }

    List<DemoItem> plan(DemoNetwork network) {
        int originals = ITEMS - REFUNDS;
        List<DemoItem> items = new ArrayList<>(ITEMS);
        List<DemoItem> refunds = new ArrayList<>(REFUNDS);
        for (int i = 0; i < originals; i++) {
            int second = OPENS_SECOND + (int) ((long) i * (LAST_SECOND - OPENS_SECOND) / originals);
            Trade trade = trade(chance.between(0, 99));
            DemoItem item = item(trade, "D%s-%05d".formatted(day(), i + 1), network, second);
            items.add(item);
            // Every refundable piece has the same chance; the first that are drawn are enough.
            if (refunds.size() < REFUNDS && trade.isRefundable() && chance.happens(3)) {
                refunds.add(refund(item, refunds.size() + 1, second));
            }
        }
        items.addAll(refunds);
        return items;
    }

    private DemoItem item(Trade trade, String id, DemoNetwork network, int second) {
        String center = chance.of(network.centers()).code();
        int minor = chance.between(trade.leastMinor, trade.mostMinor);
        String payment = payment(trade);
        boolean costs = trade == Trade.TOP_UPS && payment != null;
        return new DemoItem(
                SOURCE,
                id,
                center,
                trade.kind,
                trade == Trade.SHOPPING && chance.happens(30) ? "TMALL" : trade.channel,
                references.payment(),
                yuan(minor),
                time(second),
                null,
                payment,
                costs ? yuan(TOP_UP_COST.of(minor, RoundingMode.HALF_EVEN)) : null,
                trade.kind.equals("LOCAL_SALE") ? chance.of(network.sellers()).code() : null);
    }

    /** Half of the shops' work is paid for elsewhere, and off our books. */
    private @Nullable String payment(Trade trade) {
        return switch (trade) {
            case WALLET_SALES -> "WALLET";
            case CASH_SALES -> "CASH";
            case COLLECTIONS, DELIVERIES -> null;
            default -> chance.happens(50) ? chance.of(METHODS) : null;
        };
    }

    private DemoItem refund(DemoItem item, int number, int second) {
        long whole = item.amount().amount();
        // A top-up is taken back whole or not at all.
        boolean part = !item.kind().equals("TOP_UP") && chance.happens(50);
        return item.refunded(
                "R%s-%05d".formatted(day(), number),
                references.refund(),
                part ? whole / 2 : whole,
                time(second + chance.between(60, REFUND_AFTER_SECONDS)));
    }

    private static Trade trade(int percent) {
        int upTo = 0;
        for (Trade trade : Trade.values()) {
            upTo += trade.percent;
            if (percent < upTo) {
                return trade;
            }
        }
        throw new IllegalStateException("the shares sum to %d, not to 100".formatted(upTo));
    }

    private String time(int secondOfDay) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.of(date, LocalTime.ofSecondOfDay(secondOfDay), zone));
    }

    private String day() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static MoneyJson yuan(long minor) {
        return MoneyJson.of(Money.of(minor, Money.CNY));
    }
}
