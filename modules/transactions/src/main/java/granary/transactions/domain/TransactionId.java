package granary.transactions.domain;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The outward id of a service transaction: {@code stx_} and its intake sequence, so that ids sort by acceptance. */
public final class TransactionId {
    private static final Pattern FORM = Pattern.compile("stx_[0-9a-v]{13}");
    private static final int RADIX = 32;

    private TransactionId() {}

    public static String of(long seq) {
        String digits = Long.toString(seq, RADIX);
        return "stx_" + "0".repeat(13 - digits.length()) + digits;
    }

    /** The sequence of an id, or nothing where it is none. */
    public static OptionalLong seq(String id) {
        if (!FORM.matcher(id).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(id.substring(4), RADIX));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
