package granary.sandbox.demo;

import granary.access.wire.MoneyJson;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Plans the day's orders: of twenty, eight are purchases, five bills, five top-ups and two trips; one of a hundred fails. */
final class PlanOrders {
    static final int ORDERS = 2_000;
    private static final int WALLET_PERCENT = 55;
    private static final int ROUND = 20;
    private static final int HUNDRED = 100;
    /** At the end of any of its texts it makes the sandbox decline. */
    private static final String DECLINED = "99901";

    private static final List<String> GOODS =
            List.of("五常大米 5kg", "菜籽油 5L", "电饭煲", "运动鞋", "羽绒服", "儿童书包", "化肥 40kg", "蚊香", "洗衣液 3kg", "智能手机", "电动车电池");
    private static final List<Integer> PRICES_MINOR =
            List.of(5_990, 7_450, 19_900, 12_900, 32_900, 8_900, 16_500, 1_990, 3_990, 99_900, 45_000);
    private static final List<String> TRIPS =
            List.of("G7305 杭州东-上海虹桥", "D1845 凯里南-广州南", "K1032 陇西-兰州", "汽车 桐庐-杭州", "Z76 陇西-北京西", "3U8811 贵阳-成都");
    private static final List<Integer> TOP_UPS_MINOR = List.of(1_000, 2_000, 3_000, 5_000, 10_000, 20_000);
    private static final List<String> OPERATORS = List.of("CMCC", "CUCC", "CTCC");

    private final LocalDate date;
    private final Chance chance;
    private final References references;

    PlanOrders(LocalDate date, Chance chance, References references) {
        this.date = date;
        this.chance = chance;
        this.references = references;
    }

    List<DemoOrder> plan(DemoNetwork network) {
        List<DemoOrder> orders = new ArrayList<>(ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            String center = chance.of(network.centers()).code();
            // Another place in each hundred, so that orders of every kind fail.
            boolean fails = i % HUNDRED == (i / HUNDRED * 7 + 3) % HUNDRED;
            orders.add(order(
                    center, i % ROUND, fails ? DECLINED : "%05d".formatted(chance.between(1, 8_999) * 10 + 7)));
        }
        return orders;
    }

    /** @param tail the last digits of what is ordered, by which the sandbox decides */
    private DemoOrder order(String center, int place, String tail) {
        if (place < 8) {
            return purchase(center, tail);
        }
        if (place < 13) {
            YearMonth period = YearMonth.from(date).minusMonths(1);
            DemoOrder.Bill bill = new DemoOrder.Bill(
                    "STATE_GRID", "33%03d%s".formatted(chance.between(0, 999), tail), period.toString());
            return of(center, "BILL_PAYMENT", "STATE_GRID", chance.between(2_000, 40_000), bill);
        }
        if (place < 18) {
            DemoOrder.TopUp topUp =
                    new DemoOrder.TopUp("139%03d%s".formatted(chance.between(0, 999), tail), chance.of(OPERATORS));
            return of(center, "TOP_UP", "RELOADLY", chance.of(TOP_UPS_MINOR), topUp);
        }
        DemoOrder.Trip trip = new DemoOrder.Trip("%s 订单%s".formatted(chance.of(TRIPS), tail));
        return of(center, "TRAVEL_BOOKING", "FLIGGY", chance.between(2_500, 150_000), trip);
    }

    private DemoOrder purchase(String center, String tail) {
        List<DemoOrder.Line> lines = new ArrayList<>();
        int sum = 0;
        for (int left = chance.between(1, 3); left > 0; left--) {
            int good = chance.between(0, GOODS.size() - 1);
            int pieces = chance.between(1, 3);
            sum += pieces * PRICES_MINOR.get(good);
            lines.add(new DemoOrder.Line(GOODS.get(good) + " #" + tail, pieces, yuan(PRICES_MINOR.get(good))));
        }
        return of(center, "PURCHASE", chance.happens(70) ? "TAOBAO" : "TMALL", sum, new DemoOrder.Purchase(lines));
    }

    private DemoOrder of(String center, String kind, String channel, int amountMinor, Object details) {
        Payment payment = chance.happens(WALLET_PERCENT) ? Payment.wechat(references.payment()) : Payment.cash();
        DemoOrder.Villager villager = new DemoOrder.Villager(chance.person(), chance.phone());
        return new DemoOrder(center, villager, kind, channel, payment, yuan(amountMinor), details);
    }

    private static MoneyJson yuan(int minor) {
        return new MoneyJson(minor, "CNY");
    }
}
