package granary.orders.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.money.Money;
import granary.transactions.domain.NewRefund;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refund as it is asked for. */
@Schema(name = "NewRefund", description = "A part of an order's amount that the villager gets back, or all of it.")
record RefundJson(
        @Schema(description = "In minor units, at most what is left of the order's amount; its charge stays") @Nullable
        MoneyJson amount,

        @Schema(description = "Why, for the order's history", examples = "one bag was torn") @Nullable
        String reason) {
    private static final int LONGEST_REASON = 200;

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    NewRefund toNewRefund(String agreedBy) {
        Check check = new Check();
        Money back = check.positiveMoney("/amount", amount, OrderJson.MOST_MINOR);
        String why = check.text("/reason", reason, 1, LONGEST_REASON);
        check.finish();
        return new NewRefund(back, why, agreedBy);
    }
}
