package granary.sales.domain;

import granary.transactions.domain.PaymentMethod;
import java.util.Optional;

/**
 * How the buyer pays.
 *
 * @param wallet of a wallet payment: in whose file it will appear, and under which reference; empty for cash
 */
public record Payment(PaymentMethod method, PaidWhen when, Optional<Wallet> wallet) {
    /** @param provider such as {@code WECHAT_PAY} */
    public record Wallet(String provider, String reference) {}

    public Payment {
        if ((method == PaymentMethod.WALLET) != wallet.isPresent()) {
            throw new IllegalArgumentException("a wallet payment, and no other, names its wallet: " + method);
        }
        if (wallet.isPresent() && when != PaidWhen.ON_ACCEPTANCE) {
            throw new IllegalArgumentException("a wallet pays when the sale is accepted");
        }
    }

    public static Payment cash(PaidWhen when) {
        return new Payment(PaymentMethod.CASH, when, Optional.empty());
    }

    public static Payment wallet(String provider, String reference) {
        return new Payment(PaymentMethod.WALLET, PaidWhen.ON_ACCEPTANCE, Optional.of(new Wallet(provider, reference)));
    }

    /** Cash lies with the partner, a wallet's payment with the channel. */
    public Collector collector() {
        return method == PaymentMethod.CASH ? Collector.PARTNER : Collector.MARKETPLACE;
    }
}
