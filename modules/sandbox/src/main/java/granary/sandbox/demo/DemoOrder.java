package granary.sandbox.demo;

import granary.access.wire.MoneyJson;
import java.util.List;

/** An order as a center places it, in the shape of {@code POST /orders}. */
record DemoOrder(
        String center,
        Villager villager,
        String kind,
        String channel,
        Payment payment,
        MoneyJson amount,
        Object details) {
    record Villager(String name, String phone) {}

    record Purchase(List<Line> lines) {}

    record Line(String product, long quantity, MoneyJson price) {}

    record Bill(String biller, String account, String period) {}

    record TopUp(String phone, String operator) {}

    record Trip(String trip) {}
}
