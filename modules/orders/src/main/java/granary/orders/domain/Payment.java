package granary.orders.domain;

import granary.transactions.domain.PaymentMethod;
import java.util.Optional;

/**
 * How the villager paid.
 *
 * @param wallet of a wallet payment: in whose file it will appear, and under which reference; empty for cash
 */
public record Payment(PaymentMethod method, Optional<Wallet> wallet) {
    /** @param provider such as {@code WECHAT_PAY} */
    public record Wallet(String provider, String reference) {}

    public Payment {
        if ((method == PaymentMethod.WALLET) != wallet.isPresent()) {
            throw new IllegalArgumentException("a wallet payment, and no other, names its wallet: " + method);
        }
    }

    public static Payment cash() {
        return new Payment(PaymentMethod.CASH, Optional.empty());
    }

    public static Payment wallet(String provider, String reference) {
        return new Payment(PaymentMethod.WALLET, Optional.of(new Wallet(provider, reference)));
    }
}
