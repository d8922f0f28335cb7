package granary.adjustments.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.adjustments.ProposeAdjustment.Asked;
import granary.money.Money;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adjustment as a maker proposes it. */
@Schema(name = "NewAdjustment")
record AdjustmentJson(
        @Schema(examples = "CN") @Nullable String country,

        @Schema(description = "the code", examples = "P000012") @Nullable
        String partner,

        @Schema(
                description = "of the partner's account: a CREDIT is in its favour, a DEBIT to its charge",
                enumeration = {"CREDIT", "DEBIT"})
        @Nullable
        String side,

        @Schema(description = "above 0, at most 10^16 minor units") @Nullable
        MoneyJson amount,

        @Schema(description = "the line that is wrong, where it is one line", examples = "fee_0000000000abc") @Nullable
        String feeLine,

        @Schema(description = "3 to 400 characters") @Nullable
        String reason) {
    static final long MOST_MINOR = 10_000_000_000_000_000L;
    static final int LONGEST_REASON = 400;
    private static final int LONGEST_LINE = 40;

    /** @throws granary.access.Problem 422 where something is wrong */
    Asked toAsked() {
        Check check = new Check();
        String in = check.code("/country", country);
        String whose = check.code("/partner", partner);
        Optional<Side> which = check.choice("/side", side, Side.class);
        Money money = check.positiveMoney("/amount", amount, MOST_MINOR);
        Optional<String> line = check.optionalText("/feeLine", feeLine, LONGEST_LINE);
        String why = check.text("/reason", reason, 3, LONGEST_REASON);
        check.finish();
        return new Asked(in, whose, line, which.orElseThrow().signed(money), why);
    }
}
