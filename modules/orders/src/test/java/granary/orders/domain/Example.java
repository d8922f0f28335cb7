package granary.orders.domain;

import granary.country.Countries;
import granary.country.Country;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.Kind;
import granary.transactions.domain.NewRefund;
import java.time.Instant;

/** Orders as tests need them: at center C1, accepted on 2026-10-29. */
public final class Example {
    public static final Instant MORNING = Instant.parse("2026-10-29T01:00:00Z");
    public static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    public static final Country CHINA = new Countries().get("CN");
    public static final Payment WALLET = Payment.wallet("WECHAT_PAY", "4200001");

    private Example() {}

    public static Money yuan(String decimal) {
        return Money.parse(decimal, Money.CNY);
    }

    public static Order order(Kind kind, Money amount, Payment payment) {
        return order(new OrderIds("ord_1", "hnd_1"), kind, amount, payment);
    }

    /** Taken at once, for the first reason that comes to mind, on the first date that it can be booked on. */
    public static Refund refund(Order order, String id, Money amount) {
        Refund refund = Refund.plan(
                order, id, new NewRefund(amount, "torn", "usr_1"), new Acceptance(order.refundableFrom(), MORNING));
        order.take(refund);
        return refund;
    }

    public static Order order(OrderIds ids, Kind kind, Money amount, Payment payment) {
        NewOrder placed = new NewOrder(
                new CenterRef(7, "C1", 3, "CN"),
                "K3",
                "usr_1",
                new Villager("王秀英", "13912345678"),
                kind,
                "TAOBAO",
                payment,
                amount,
                "{}");
        return Order.accept(ids, placed, Charge.of(CHINA, kind), new Acceptance(DAY, MORNING));
    }
}
