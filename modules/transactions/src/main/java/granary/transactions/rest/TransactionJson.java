package granary.transactions.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.money.Money;
import granary.transactions.IntakeItem;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service transaction as another system tells it. */
@Schema(name = "ServiceTransaction", description = "One chargeable, fulfilled piece of work at one center")
public record TransactionJson(
        @Schema(examples = "village-pos") @Nullable String source,
        @Schema(examples = "T20261029-00000002") @Nullable String sourceId,
        @Schema(examples = "V000015") @Nullable String center,
        @Schema(implementation = Kind.class) @Nullable String kind,
        @Schema(examples = "WECHAT_PAY") @Nullable String channel,

        @Schema(description = "the provider's own reference", examples = "4200020261029000000000000002") @Nullable
        String providerRef,

        @Nullable MoneyJson amount,

        @Schema(description = "with an offset", examples = "2026-10-29T21:02:20+08:00") @Nullable
        String tradeTime,

        @Schema(description = "the sourceId of the original, for a REFUND") @Nullable
        String reverses,

        @Schema(implementation = PaymentMethod.class) @Nullable
        String payment,

        @Schema(description = "what a TOP_UP cost") @Nullable
        MoneyJson cost,

        @Schema(description = "the code of the seller of a LOCAL_SALE") @Nullable
        String seller) {

    static final int LONGEST_ID = 80;

    /** The item, checked by itself. */
    IntakeItem toItem() {
        Check check = new Check();
        SourceKey key = new SourceKey(check.code("/source", source), check.id("/sourceId", sourceId, LONGEST_ID));
        IntakeItem.Where where = new IntakeItem.Where(
                check.code("/center", center),
                check.code("/channel", channel),
                check.id("/providerRef", providerRef, LONGEST_ID));
        Kind checkedKind = check.choice("/kind", kind, Kind.class).orElse(Kind.PURCHASE);
        Money checkedAmount = check.positiveMoney("/amount", amount, ServiceTransaction.MOST_MINOR);
        Instant time = time(check);
        SourceKey reversed =
                reverses == null ? null : new SourceKey(key.source(), check.id("/reverses", reverses, LONGEST_ID));
        PaymentMethod method = payment == null
                ? null
                : check.choice("/payment", payment, PaymentMethod.class).orElse(null);
        IntakeItem.Told told = new IntakeItem.Told(
                method,
                cost == null ? null : cost.toMoney(check, "/cost"),
                check.optionalCode("/seller", seller).orElse(null));
        check.finish();
        return new IntakeItem(key, checkedKind, where, checkedAmount, time, reversed, told);
    }

    private Instant time(Check check) {
        try {
            if (tradeTime != null && tradeTime.length() <= 40) {
                // As finely as it is stored, so that a repeat tells the same.
                Instant instant = OffsetDateTime.parse(tradeTime).toInstant().truncatedTo(ChronoUnit.MICROS);
                if (instant.isAfter(Instant.parse("2000-01-01T00:00:00Z"))) {
                    return instant;
                }
            }
        } catch (DateTimeParseException e) {
            // told below, like every other form that is not one
        }
        check.refuse("/tradeTime", "expected a time since 2000 with an offset, such as 2026-10-29T21:02:20+08:00");
        return Instant.EPOCH;
    }
}
