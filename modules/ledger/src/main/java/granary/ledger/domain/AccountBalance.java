package granary.ledger.domain;

import java.math.BigInteger;

/**
 * What stands on an account at the end of a night: gross sums of debits and credits since the beginning, in minor
 * units; exact, and possibly beyond a {@code long}.
 */
public record AccountBalance(Account account, String currency, BigInteger debitTotal, BigInteger creditTotal) {
    /** Debits less credits. */
    public BigInteger net() {
        return debitTotal.subtract(creditTotal);
    }

    /** The net amount where it is on the debit side, else 0. */
    public BigInteger debit() {
        return net().max(BigInteger.ZERO);
    }

    /** The net amount where it is on the credit side, else 0. */
    public BigInteger credit() {
        return net().negate().max(BigInteger.ZERO);
    }

    public AccountBalance plus(AccountBalance movement) {
        return new AccountBalance(
                account, currency, debitTotal.add(movement.debitTotal), creditTotal.add(movement.creditTotal));
    }
}
