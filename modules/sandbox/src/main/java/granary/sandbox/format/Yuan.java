package granary.sandbox.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as files spell them. */
final class Yuan {
    private static final int FEN_PLACES = 2;
    private static final int EXACT_PLACES = 5;

    private Yuan() {}

    static String ofFen(long minor) {
        return BigDecimal.valueOf(minor, FEN_PLACES).toPlainString();
    }

    /** With five decimals, as fees and balances have them. */
    static String exact(BigDecimal yuan) {
        return yuan.setScale(EXACT_PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A share of an amount in yuan, with five decimals. */
    static BigDecimal share(long minor, String rate) {
        return BigDecimal.valueOf(minor, FEN_PLACES)
                .multiply(new BigDecimal(rate))
                .setScale(EXACT_PLACES, RoundingMode.HALF_EVEN);
    }
}
