package granary.orders;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.orders.domain.Order;
import granary.orders.domain.Payment;
import granary.transactions.ExpectedPayment;
import granary.transactions.domain.SourceKey;
import java.util.Optional;

/** What wallets' files will show of an order (DOMAIN, exact reading 16); nothing of one that is paid in cash. */
final class OrderPayments {
    private OrderPayments() {}

    /** The villager's payment, under the wallet's own reference. */
    static Optional<ExpectedPayment> received(Order order, BusinessDate date) {
        return wallet(order)
                .map(wallet -> new ExpectedPayment(
                        order.terms().center().country(),
                        wallet.provider(),
                        wallet.reference(),
                        order.terms().paid(),
                        date,
                        SourceKey.ORDERS,
                        order.id()));
    }

    /** What a failed order gives back: under our reference of the refund, below zero. */
    static Optional<ExpectedPayment> returned(Order order, BusinessDate date) {
        String refund = order.refundReference().orElseThrow();
        Money paid = order.terms().paid();
        return wallet(order)
                .map(wallet -> new ExpectedPayment(
                        order.terms().center().country(),
                        wallet.provider(),
                        refund,
                        paid.negated(),
                        date,
                        SourceKey.ORDERS,
                        refund));
    }

    private static Optional<Payment.Wallet> wallet(Order order) {
        return order.terms().payment().wallet();
    }
}
