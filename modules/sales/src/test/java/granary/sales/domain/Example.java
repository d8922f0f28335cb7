package granary.sales.domain;

import granary.country.Countries;
import granary.country.Country;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.network.SellerRef;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sales as tests need them: of seller S1 at center C1, accepted on 2026-10-29. */
public final class Example {
    public static final Instant MORNING = Instant.parse("2026-10-29T01:00:00Z");
    public static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    public static final Country CHINA = new Countries().get("CN");
    public static final Payment WALLET = Payment.wallet("WECHAT_PAY", "4200001");
    public static final Payment CASH = Payment.cash(PaidWhen.ON_ACCEPTANCE);
    public static final Payment ON_DELIVERY = Payment.cash(PaidWhen.ON_DELIVERY);
    public static final SalePlace PLACE =
            SalePlace.of(new CenterRef(7, "C1", 3, "CN"), "K3", new SellerRef(11, "S1", 7));
    public static final Optional<Carried> HOME = Optional.of(new Carried("CAINIAO", "沈磊", "13959108189", "城南街道1号"));

    private Example() {}

    public static Money yuan(String decimal) {
        return Money.parse(decimal, Money.CNY);
    }

    public static Sale sale(Money amount, Payment payment, Optional<Carried> carried) {
        return sale("sal_1", amount, payment, carried);
    }

    /** Sold on Taobao, whose fee is 5%. */
    public static Sale sale(String id, Money amount, Payment payment, Optional<Carried> carried) {
        NewSale sold = new NewSale(PLACE, "usr_1", "TAOBAO", payment, new NewSale.Lump(amount), carried);
        SaleCharges charges = SaleCharges.of(CHINA, "TAOBAO", carried.map(Carried::carrier), amount);
        return Sale.accept(id, sold, new Sale.Bill(amount, List.of(), charges), new Acceptance(DAY, MORNING));
    }

    public static Sale delivered(Money amount, Payment payment, Optional<Carried> carried) {
        Sale sale = sale(amount, payment, carried);
        sale.deliver(new Acceptance(DAY, MORNING));
        return sale;
    }

    /** Taken at once, for the first reason that comes to mind, on the day of the delivery. */
    public static Refund refund(Sale sale, String id, Money amount) {
        Refund refund = Refund.plan(sale, id, new NewRefund(amount, "torn", "usr_1"), new Acceptance(DAY, MORNING));
        sale.take(refund);
        return refund;
    }

    public static Product walnuts(String id) {
        return Product.offered(id, PLACE, new Offer("核桃", "500 g", yuan("50"), true));
    }
}
