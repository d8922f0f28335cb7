package granary.tariffs.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a fee line says what it says: worked out anew from the night's facts, never from the stored line. */
public sealed interface FeeExplanation {
    /** The line as the fee engine gives it. */
    FeeLine line();

    /** By which it was priced; for a refund its original's. */
    Tariff tariff();

    /** The rule that won. */
    default Rule rule() {
        return tariff().rule(line().price().rule());
    }

    /** The tier that contains n. */
    default Tier tier() {
        return rule().tierFor(line().price().ordinal());
    }

    /**
     * A fee that was earned.
     *
     * @param facts what the rules were held against
     * @param release when what is held back is released; none where nothing is
     */
    record Accrual(
            FeeLine line,
            Tariff tariff,
            Work.Chargeable facts,
            FeeArithmetic arithmetic,
            @Nullable LocalDate release) implements FeeExplanation {}

    /**
     * A fee that a refund took back.
     *
     * @param taken from 2110, 2120 and 1410
     */
    record Recovery(FeeLine line, Tariff tariff, ClawbackArithmetic arithmetic, Clawback taken)
            implements FeeExplanation {}
}
