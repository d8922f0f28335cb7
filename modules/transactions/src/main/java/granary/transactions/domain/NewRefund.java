package granary.transactions.domain;

import granary.money.Money;

/**
 * What was asked for at a center.
 *
 * @param amount above zero
 * @param reason in the words of whoever agreed to it
 * @param agreedBy id of the caller
 */
public record NewRefund(Money amount, String reason, String agreedBy) {
    public NewRefund {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a refund is above zero, not " + amount);
        }
    }
}
