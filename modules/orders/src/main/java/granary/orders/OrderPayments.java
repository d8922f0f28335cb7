package granary.orders;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.orders.domain.Order;
import granary.orders.domain.Payment;
import granary.orders.domain.Refund;
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

    /** What a failed order gives back, if anything was left: under our reference of the refund, below zero. */
    static Optional<ExpectedPayment> returned(Order order, BusinessDate date) {
        return order.held().isZero()
                ? Optional.empty()
                : returned(order, order.refundReference().orElseThrow(), order.held(), date);
    }

    /** What a refund gives back: under its own id, below zero. */
    static Optional<ExpectedPayment> returned(Refund refund, BusinessDate date) {
        return returned(refund.order(), refund.id(), refund.amount(), date);
    }

    private static Optional<ExpectedPayment> returned(Order order, String reference, Money amount, BusinessDate date) {
        return wallet(order)
                .map(wallet -> new ExpectedPayment(
                        order.terms().center().country(),
                        wallet.provider(),
                        reference,
                        amount.negated(),
                        date,
                        SourceKey.ORDERS,
                        reference));
    }

    private static Optional<Payment.Wallet> wallet(Order order) {
        return order.terms().payment().wallet();
    }
}
