package granary.transactions;

import granary.money.Money;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.SourceKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of the batch intake, well-formed but not yet held against what is known.
 *
 * @param reverses the original within the same source, for a refund
 */
public record IntakeItem(
        SourceKey key,
        Kind kind,
        Where where,
        Money amount,
        Instant tradeTime,
        @Nullable SourceKey reverses,
        Told told) {

    /** The center that did it, and the channel that it went through, with that channel's own reference. */
    public record Where(String center, String channel, String providerRef) {}

    /** What else may be told: how it was paid, what a top-up cost, whose product was sold. */
    public record Told(
            @Nullable PaymentMethod payment,
            @Nullable Money cost,
            @Nullable String seller) {}
}
