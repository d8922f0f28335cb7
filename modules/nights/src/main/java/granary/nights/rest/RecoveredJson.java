package granary.nights.rest;

import granary.access.wire.MoneyJson;
import granary.nights.domain.FeeLineId;
import granary.tariffs.domain.Clawback;
import granary.tariffs.domain.ClawbackArithmetic;
import granary.tariffs.domain.FeeExplanation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a fee a refund took back, step by step, and from where. */
@Schema(
        name = "RecoveredFee",
        description =
                "round_half_even(fee × refund / amount), at most what is left of the fee; the refund that completes"
                        + " the original takes the remainder")
record RecoveredJson(
        @Schema(examples = "fee_0000000000abc") String originalLine,
        MoneyJson originalAmount,
        MoneyJson originalFee,

        @Schema(description = "of the original, by refunds before this one")
        MoneyJson refundedBefore,

        @Schema(description = "of its fee, by refunds before this one")
        MoneyJson recoveredBefore,

        MoneyJson refund,

        @Schema(description = "fee × refund / amount in minor units, to ten decimals", examples = "3.3333333333")
        String exactShare,

        @Schema(enumeration = "HALF_EVEN") String rounding,
        MoneyJson roundedShare,

        @Schema(description = "of the fee, before this refund")
        MoneyJson left,

        boolean completesTheOriginal,
        MoneyJson recovered,

        @Schema(examples = "round_half_even(10 × 1 / 3 = 3.3333333333) = 3, of which 10 were left")
        String inWords,

        Taken taken) {

    /** Where it was taken from, in this order. */
    @Schema(name = "RecoveredFrom")
    record Taken(
            @Schema(description = "the balance, 2110") MoneyJson payable,

            @Schema(description = "2120: what would be released first")
            MoneyJson holdback,

            @Schema(description = "1410: owed from now on") MoneyJson receivable) {}

    static RecoveredJson of(FeeExplanation.Recovery recovery, String currency) {
        ClawbackArithmetic is = recovery.arithmetic();
        Clawback taken = recovery.taken();
        return new RecoveredJson(
                FeeLineId.of(taken.originalSeq()),
                new MoneyJson(is.before().amountMinor(), currency),
                new MoneyJson(is.before().feeMinor(), currency),
                new MoneyJson(is.before().refundedMinor(), currency),
                new MoneyJson(is.before().clawedMinor(), currency),
                new MoneyJson(is.refundMinor(), currency),
                EarnedJson.plain(is.exactShareMinor()),
                "HALF_EVEN",
                new MoneyJson(is.roundedShareMinor(), currency),
                new MoneyJson(is.leftMinor(), currency),
                is.completes(),
                new MoneyJson(is.clawbackMinor(), currency),
                words(is),
                new Taken(
                        new MoneyJson(taken.fromPayableMinor(), currency),
                        new MoneyJson(taken.fromHoldbackMinor(), currency),
                        new MoneyJson(taken.fromReceivableMinor(), currency)));
    }

    private static String words(ClawbackArithmetic is) {
        if (is.completes()) {
            return "the original is refunded whole: the remainder of %d − %d = %d"
                    .formatted(is.before().feeMinor(), is.before().clawedMinor(), is.leftMinor());
        }
        return "round_half_even(%d × %d / %d = %s) = %d, of which %d were left"
                .formatted(
                        is.before().feeMinor(),
                        is.refundMinor(),
                        is.before().amountMinor(),
                        EarnedJson.plain(is.exactShareMinor()),
                        is.roundedShareMinor(),
                        is.leftMinor());
    }
}
