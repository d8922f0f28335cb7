package granary.nights.domain;

import granary.transactions.domain.TransactionId;
import java.util.OptionalLong;

/** A fee line's id for the outside: {@code fee_} and the digits of its transaction's id. */
public final class FeeLineId {
    private static final String PREFIX = "fee_";
    private static final String TRANSACTION_PREFIX = "stx_";

    private FeeLineId() {}

    /** @param seq the intake sequence of the transaction */
    public static String of(long seq) {
        return PREFIX + TransactionId.of(seq).substring(TRANSACTION_PREFIX.length());
    }

    /** The intake sequence of the transaction, or nothing where it is no such id. */
    public static OptionalLong seq(String id) {
        return id.startsWith(PREFIX)
                ? TransactionId.seq(TRANSACTION_PREFIX + id.substring(PREFIX.length()))
                : OptionalLong.empty();
    }
}
