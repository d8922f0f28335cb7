package granary.sales;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.sales.domain.Payment;
import granary.sales.domain.Refund;
import granary.sales.domain.Sale;
import granary.transactions.ExpectedPayment;
import granary.transactions.domain.SourceKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What wallets' files will show of a sale (DOMAIN, exact reading 16); nothing of one that is paid in cash. */
final class SalePayments {
    private SalePayments() {}

    /** The buyer's payment, under the wallet's own reference: the receipt that the seller is paid from. */
    static Optional<ExpectedPayment> received(Sale sale, BusinessDate date) {
        return wallet(sale)
                .map(wallet -> payment(
                        sale,
                        new Shown(wallet.reference(), sale.terms().amount(), sale.id()),
                        date,
                        sale.place().sellerNo()));
    }

    /** What a cancelled sale gives back: under our reference of it, below zero. */
    static Optional<ExpectedPayment> returned(Sale sale, BusinessDate date) {
        String reference = sale.returnReference().orElseThrow();
        return returned(sale, reference, sale.terms().amount(), date);
    }

    /** What a refund gives back: under its own id, below zero. */
    static Optional<ExpectedPayment> returned(Refund refund, BusinessDate date) {
        return returned(refund.sale(), refund.id(), refund.amount(), date);
    }

    private static Optional<ExpectedPayment> returned(Sale sale, String reference, Money amount, BusinessDate date) {
        return wallet(sale).map(wallet -> payment(sale, new Shown(reference, amount.negated(), reference), date, null));
    }

    private record Shown(String reference, Money signedAmount, String sourceId) {}

    private static ExpectedPayment payment(Sale sale, Shown shown, BusinessDate date, @Nullable Integer sellerNo) {
        return new ExpectedPayment(
                sale.place().country(),
                wallet(sale).orElseThrow().provider(),
                shown.reference(),
                shown.signedAmount(),
                date,
                SourceKey.SALES,
                shown.sourceId(),
                sellerNo);
    }

    private static Optional<Payment.Wallet> wallet(Sale sale) {
        return sale.terms().payment().wallet();
    }
}
