package granary.adjustments.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.adjustments.AnswerDispute.Reply;
import granary.money.Money;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What finance answers: an adjustment, with its side and amount, or a reasoned no. */
@Schema(name = "DisputeAnswer")
record AnswerJson(
        @Schema(enumeration = {"ADJUST", "REFUSE"}) @Nullable
        String answer,

        @Schema(
                description = "of the partner's account, for ADJUST",
                enumeration = {"CREDIT", "DEBIT"})
        @Nullable
        String side,

        @Schema(description = "above 0, for ADJUST") @Nullable
        MoneyJson amount,

        @Schema(description = "3 to 400 characters, which the partner reads") @Nullable
        String reason) {
    enum Says {
        ADJUST,
        REFUSE
    }

    /** @throws granary.access.Problem 422 where something is wrong */
    Reply toReply() {
        Check check = new Check();
        Optional<Says> says = check.choice("/answer", answer, Says.class);
        String why = check.text("/reason", reason, 3, AdjustmentJson.LONGEST_REASON);
        Optional<Money> by = Optional.empty();
        if (says.filter(Says.ADJUST::equals).isPresent()) {
            Optional<Side> which = check.choice("/side", side, Side.class);
            Money money = check.positiveMoney("/amount", amount, AdjustmentJson.MOST_MINOR);
            by = which.map(is -> is.signed(money));
        } else if (side != null || amount != null) {
            check.refuse(amount == null ? "/side" : "/amount", "only for ADJUST");
        }
        check.finish();
        return new Reply(by, why);
    }
}
