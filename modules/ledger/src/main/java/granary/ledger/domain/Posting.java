package granary.ledger.domain;

import granary.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry.
 *
 * @param signed debits above zero, credits below, never zero
 * @param owner the code of the center, partner or seller whose part of the account it is, where it is kept by owner
 */
public record Posting(
        Account account, Money signed, @Nullable String owner) {
    public Posting {
        Objects.requireNonNull(account, "account");
        if (signed.isZero()) {
            throw new IllegalArgumentException("a posting of nothing on " + account);
        }
    }

    public static Posting debit(Account account, Money amount) {
        return new Posting(account, positive(account, amount), null);
    }

    public static Posting credit(Account account, Money amount) {
        return new Posting(account, positive(account, amount).negated(), null);
    }

    public Posting owner(@Nullable String code) {
        return new Posting(account, signed, code);
    }

    private static Money positive(Account account, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(
                    "a posting on %s takes an amount above zero, not %s".formatted(account, amount));
        }
        return amount;
    }
}
