package granary.feeds.domain;

import java.math.BigDecimal;

/**
 * One line of a provider's file, in our terms.
 *
 * @param lineNo the physical line in the file, counted from 1
 * @param reference the provider's reference that the match goes by; empty only where the line is ignored
 * @param amountMinor in minor units, refunds negative
 * @param fee what the provider keeps for this line, in minor units, exact to five decimals of one, never negative
 * @param ignoredBecause empty unless the line is ignored
 */
public record FeedLine(
        int lineNo, LineType type, String reference, long amountMinor, BigDecimal fee, String ignoredBecause) {

    /** The match runs in passes over ranges of this many shards, so that its memory is bounded. */
    public static final int SHARDS = 64;

    /** How many decimals of a minor unit a fee has at most: hundred-thousandths. */
    public static final int FEE_DECIMALS = 5;

    private static final int LONGEST_REFERENCE = 100;

    public FeedLine {
        if (lineNo < 1) {
            throw new IllegalArgumentException("lines count from 1, not from " + lineNo);
        }
        if ((type == LineType.IGNORED) == ignoredBecause.isEmpty()) {
            throw new IllegalArgumentException("line %d: a reason belongs to ignored lines".formatted(lineNo));
        }
        if (reference.length() > LONGEST_REFERENCE || reference.isEmpty() && type != LineType.IGNORED) {
            throw new IllegalArgumentException("line %d: reference '%s'".formatted(lineNo, reference));
        }
        if (fee.signum() < 0 || fee.scale() > FEE_DECIMALS) {
            throw new IllegalArgumentException("line %d: fee %s".formatted(lineNo, fee));
        }
    }

    /** Money that the provider took for us. */
    public static FeedLine payment(int lineNo, String reference, long amountMinor, BigDecimal fee) {
        return new FeedLine(lineNo, LineType.PAYMENT, reference, amountMinor, fee, "");
    }

    /** Money that the provider gave back, as a negative amount. */
    public static FeedLine refund(int lineNo, String reference, long amountMinor, BigDecimal fee) {
        return new FeedLine(lineNo, LineType.REFUND, reference, amountMinor, fee, "");
    }

    public static FeedLine ignored(int lineNo, String reference, long amountMinor, String because) {
        return new FeedLine(lineNo, LineType.IGNORED, reference, amountMinor, BigDecimal.ZERO, because);
    }

    /** The shard of a reference, 0 to 63; transactions use the same. */
    public static int shardOf(String reference) {
        return Math.floorMod(reference.hashCode(), SHARDS);
    }
}
