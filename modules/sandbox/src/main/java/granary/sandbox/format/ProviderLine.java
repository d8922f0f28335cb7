package granary.sandbox.format;

import java.time.LocalDateTime;

/**
 * A payment, a refund or a failure as its provider knows it.
 *
 * @param reference the provider's own, of a refund the refund's
 * @param about our number of a payment; of a refund the reference of what it takes back
 * @param party the account, phone or person that it concerns
 * @param amountMinor in minor units of yuan, never negative
 * @param at in the provider's zone
 */
public record ProviderLine(
        Status status, String reference, String about, String party, long amountMinor, LocalDateTime at) {
    /** What came of it. */
    public enum Status {
        PAID,
        REFUNDED,
        FAILED
    }

    public ProviderLine {
        if (amountMinor < 0) {
            throw new IllegalArgumentException(
                    "%s is of %d; a refund says so by its status".formatted(reference, amountMinor));
        }
    }

    /** Refunds below zero; what failed moved nothing. */
    long signedMinor() {
        return switch (status) {
            case PAID -> amountMinor;
            case REFUNDED -> -amountMinor;
            case FAILED -> 0;
        };
    }

    /** The same with another amount. */
    public ProviderLine withAmount(long otherMinor) {
        return new ProviderLine(status, reference, about, party, otherMinor, at);
    }
}
