package granary.cash.domain;

import granary.ledger.domain.CashSum;
import java.math.BigInteger;

/**
 * What moved on one partner's cash in hand on one date, in minor units; exact.
 *
 * @param takenIn what villagers paid, from 0 up
 * @param givenBack what they got back, from 0 up
 * @param deposited what came to the bank, less what was reversed
 * @param setOff what was set off against fees, from 0 up
 */
public record CashDay(BigInteger takenIn, BigInteger givenBack, BigInteger deposited, BigInteger setOff) {
    public static final CashDay NOTHING =
            new CashDay(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /** What one kind of entry moved. */
    public static CashDay of(CashSum sum) {
        return switch (sum.kind()) {
            // A deposit that is reversed was none: what it had paid is as old as before.
            case CASH_DEPOSITED, CASH_DEPOSIT_REVERSED ->
                new CashDay(BigInteger.ZERO, BigInteger.ZERO, sum.net().negate(), BigInteger.ZERO);
            case CASH_SET_OFF ->
                new CashDay(
                        BigInteger.ZERO,
                        BigInteger.ZERO,
                        BigInteger.ZERO,
                        sum.net().negate());
            default -> new CashDay(sum.debits(), sum.credits(), BigInteger.ZERO, BigInteger.ZERO);
        };
    }

    public CashDay plus(CashDay other) {
        return new CashDay(
                takenIn.add(other.takenIn),
                givenBack.add(other.givenBack),
                deposited.add(other.deposited),
                setOff.add(other.setOff));
    }

    /** By how much more is held afterwards. */
    public BigInteger net() {
        return takenIn.subtract(givenBack).subtract(deposited).subtract(setOff);
    }
}
