package granary.ledger.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;

/**
 * What one kind of entry moved on one owner's part of 1210 on one date.
 *
 * @param debits from 0 up, in minor units; exact
 * @param credits from 0 up, in minor units; exact
 */
public record CashSum(String owner, BusinessDate date, EntryKind kind, BigInteger debits, BigInteger credits) {
    /** Debits less credits. */
    public BigInteger net() {
        return debits.subtract(credits);
    }
}
