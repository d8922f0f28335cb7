package granary.nights.rest;

import granary.ledger.domain.AccountBalance;
import granary.nights.domain.NightKey;
import java.math.BigInteger;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The trial balance of a night: cumulative to its end, net on one side. */
@Schema(name = "TrialBalance", description = "Cumulative to the end of the night, net on one side")
record TrialBalanceView(String country, String date, List<Line> accounts, String night) {

    /** One account; one of both sides is 0. */
    @Schema(name = "TrialBalanceLine")
    record Line(
            @Schema(examples = "2110") int account,
            @Schema(examples = "PARTNER_FEES_PAYABLE") String name,
            @Schema(examples = "CNY") String currency,
            @Schema(description = "minor units") BigInteger debit,
            @Schema(description = "minor units") BigInteger credit) {
        static Line of(AccountBalance balance) {
            return new Line(
                    balance.account().number(),
                    balance.account().name(),
                    balance.currency(),
                    balance.debit(),
                    balance.credit());
        }
    }

    static TrialBalanceView of(NightKey key, List<AccountBalance> balances) {
        return new TrialBalanceView(
                key.country(),
                key.date().toString(),
                balances.stream().map(Line::of).toList(),
                Links.night(key));
    }
}
