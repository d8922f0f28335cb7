package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.tariffs.domain.FeeArithmetic;
import granary.tariffs.domain.FeeExplanation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a fee was worked out, step by step; the exact share is a decimal text of minor units. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EarnedFee", description = "clamp(round_half_even(amount × rate) + fixed, min, max)")
record EarnedJson(
        MoneyJson amount,
        int ratePpm,

        @Schema(description = "amount × rate in minor units, before rounding", examples = "12.504")
        String exactShare,

        @Schema(enumeration = "HALF_EVEN") String rounding,
        MoneyJson roundedShare,
        MoneyJson fixed,
        @Schema(description = "rounded share + fixed") SumJson sum,

        @Schema(enumeration = {"NONE", "RAISED_TO_MIN", "CUT_TO_MAX"})
        String clamp,

        MoneyJson fee,

        @Schema(examples = "round_half_even(1563 × 8000 / 1000000 = 12.504) = 13; 13 + 10 = 23")
        String inWords,

        HoldbackJson holdback) {

    /** The part of the fee that is not payable yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeeHoldback")
    record HoldbackJson(
            int ratePpm,

            @Schema(description = "round_half_even(fee × rate)")
            MoneyJson held,

            MoneyJson payableAtOnce,

            @Schema(description = "absent where nothing is held") @Nullable
            LocalDate release) {}

    static EarnedJson of(FeeExplanation.Accrual accrual, String currency) {
        FeeArithmetic is = accrual.arithmetic();
        long held = accrual.line().heldMinor();
        return new EarnedJson(
                new MoneyJson(is.amountMinor(), currency),
                is.tier().ratePpm(),
                plain(is.exactShareMinor()),
                "HALF_EVEN",
                new MoneyJson(is.roundedShareMinor(), currency),
                new MoneyJson(is.tier().fixedMinor(), currency),
                new SumJson(is.sumMinor(), currency),
                is.clamp().name(),
                new MoneyJson(is.feeMinor(), currency),
                words(is),
                new HoldbackJson(
                        accrual.tariff().holdback().ppm(),
                        new MoneyJson(held, currency),
                        new MoneyJson(is.feeMinor() - held, currency),
                        accrual.release()));
    }

    private static String words(FeeArithmetic is) {
        String share = "round_half_even(%d × %d / 1000000 = %s) = %d"
                .formatted(is.amountMinor(), is.tier().ratePpm(), plain(is.exactShareMinor()), is.roundedShareMinor());
        BigInteger sum = is.sumMinor();
        String added = "%s; %d + %d = %s"
                .formatted(share, is.roundedShareMinor(), is.tier().fixedMinor(), sum);
        return switch (is.clamp()) {
            case NONE -> added;
            case RAISED_TO_MIN -> "%s, raised to the least fee of %d".formatted(added, is.feeMinor());
            case CUT_TO_MAX -> "%s, cut to the greatest fee of %d".formatted(added, is.feeMinor());
        };
    }

    static String plain(BigDecimal minor) {
        return minor.signum() == 0 ? "0" : minor.toPlainString();
    }
}
