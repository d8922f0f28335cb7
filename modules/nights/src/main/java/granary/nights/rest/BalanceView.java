package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.nights.domain.BalanceLine;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands on an account, or on one owner's part of it; net on one side. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Balance", description = "Net on one side, in minor units")
record BalanceView(
        @Schema(examples = "1210") int account,
        @Schema(examples = "CASH_IN_HAND") String name,

        @Schema(
                description = "of a center, partner, seller or channel; absent for the whole account",
                examples = "V000015")
        @Nullable
        String owner,

        @Schema(examples = "CNY") String currency,
        BigInteger debit,
        BigInteger credit,

        @Schema(description = "the date to the end of which it counts")
        String asOf) {

    static BalanceView of(BalanceLine line) {
        return new BalanceView(
                line.balance().account().number(),
                line.balance().account().name(),
                line.owner().orElse(null),
                line.balance().currency(),
                line.balance().debit(),
                line.balance().credit(),
                line.asOf().toString());
    }
}
