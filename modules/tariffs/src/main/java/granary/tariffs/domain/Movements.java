package granary.tariffs.domain;

/**
 * What a date moves on a partner's account beside the fees of its transactions. Minor units, from 0 up.
 *
 * @param paidMinor payouts instructed for the date
 * @param addedMinor adjustments in the partner's favour, approved for the date
 * @param takenMinor adjustments to the partner's charge, approved for the date
 */
public record Movements(long paidMinor, long addedMinor, long takenMinor) {
    public static final Movements NONE = new Movements(0, 0, 0);

    public Movements {
        if ((paidMinor | addedMinor | takenMinor) < 0) {
            throw new IllegalArgumentException("a movement is below 0");
        }
    }

    public static Movements paid(long minor) {
        return new Movements(minor, 0, 0);
    }

    /** @throws ArithmeticException where a sum does not fit */
    public Movements plus(Movements other) {
        return new Movements(
                Math.addExact(paidMinor, other.paidMinor),
                Math.addExact(addedMinor, other.addedMinor),
                Math.addExact(takenMinor, other.takenMinor));
    }
}
