package granary.cash.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.cash.domain.NewDeposit;
import granary.money.BusinessDate;
import granary.money.Money;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deposit as the bank shows it. */
@Schema(name = "NewCashDeposit", description = "Cash that a partner brought to the bank.")
record DepositJson(
        @Schema(description = "In minor units, at most what the partner holds") @Nullable
        MoneyJson amount,

        @Schema(description = "Of the bank's line; one line is one deposit", examples = "CCB-20261125-000731") @Nullable
        String reference,

        @Schema(description = "When the bank had it", format = "date", examples = "2026-11-25") @Nullable
        String on) {
    private static final long MOST_MINOR = 10_000_000_000_000_000L;
    private static final int LONGEST_REFERENCE = 64;

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    NewDeposit toNewDeposit() {
        Check check = new Check();
        Money brought = check.positiveMoney("/amount", amount, MOST_MINOR);
        String line = check.id("/reference", reference, LONGEST_REFERENCE);
        Optional<BusinessDate> receivedOn = check.date("/on", on);
        check.finish();
        return new NewDeposit(brought, line, receivedOn.orElseThrow());
    }
}
