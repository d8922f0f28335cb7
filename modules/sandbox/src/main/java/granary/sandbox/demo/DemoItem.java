package granary.sandbox.demo;

import granary.access.wire.MoneyJson;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A piece of work that another system tells, in the shape of the batch intake. */
record DemoItem(
        String source,
        String sourceId,
        String center,
        String kind,
        String channel,
        String providerRef,
        MoneyJson amount,
        String tradeTime,
        @Nullable String reverses,
        @Nullable String payment,
        @Nullable MoneyJson cost,
        @Nullable String seller) {

    boolean isRefund() {
        return reverses != null;
    }

    /** In the zone of its offset, the country's. */
    LocalDateTime at() {
        return OffsetDateTime.parse(tradeTime).toLocalDateTime();
    }

    /** Takes back what is said of this one, through the same channel. */
    DemoItem refunded(String id, String reference, long minor, String time) {
        MoneyJson back = new MoneyJson(minor, amount.currency());
        return new DemoItem(source, id, center, "REFUND", channel, reference, back, time, sourceId, null, null, null);
    }
}
