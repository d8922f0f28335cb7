package granary.transactions.domain;

import granary.money.BusinessDate;
import granary.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The narrow waist: one chargeable, fulfilled piece of work at one center, with a stamped business date. Settlement
 * knows nothing else.
 *
 * @param seq the intake sequence, in the order of acceptance
 * @param amount from 1 to 10^16 minor units; positive for a refund too
 * @param providerRef the provider's own reference
 * @param reversesSeq the original of a refund
 */
public record ServiceTransaction(
        long seq,
        SourceKey key,
        Place place,
        BusinessDate date,
        Kind kind,
        String channel,
        String providerRef,
        Money amount,
        Instant tradeTime,
        @Nullable Long reversesSeq,
        Principal principal) {
    public static final long MOST_MINOR = 10_000_000_000_000_000L;

    /**
     * Where it was done.
     *
     * @param settleCounty the county whose partition of the night settles it
     */
    public record Place(String country, int centerNo, int settleCounty) {}

    public ServiceTransaction {
        if (amount.minor() < 1 || amount.minor() > MOST_MINOR) {
            throw new IllegalArgumentException("a transaction is worth 1 to 10^16 minor units, not " + amount);
        }
        if (reversesSeq == null == (kind == Kind.REFUND)) {
            throw new IllegalArgumentException("a refund, and nothing else, reverses a transaction: " + key);
        }
    }

    public String id() {
        return TransactionId.of(seq);
    }

    /** Whether the same work is told again: all that a source says is equal, whatever we made of it. */
    public boolean tellsTheSame(ServiceTransaction other) {
        return key.equals(other.key)
                && place.centerNo() == other.place.centerNo()
                && kind == other.kind
                && channel.equals(other.channel)
                && providerRef.equals(other.providerRef)
                && amount.equals(other.amount)
                && tradeTime.equals(other.tradeTime)
                && Objects.equals(reversesSeq, other.reversesSeq)
                && principal.equals(other.principal);
    }
}
