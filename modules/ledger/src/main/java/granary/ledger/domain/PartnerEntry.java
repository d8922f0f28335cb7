package granary.ledger.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.Currency;

/**
 * The fee side of one partner's night as one balanced row: gross debits and credits, in minor units from 0 up.
 *
 * @param partnerNo the partner's number in the network
 */
public record PartnerEntry(
        String country,
        BusinessDate date,
        int partnerNo,
        Currency currency,
        Sides fees5010,
        Sides payable2110,
        Sides holdback2120,
        Sides receivable1410) {

    /** Gross debits and credits of one account, both from 0 up. */
    public record Sides(long debit, long credit) {
        public static final Sides NONE = new Sides(0, 0);

        public Sides {
            if (debit < 0 || credit < 0) {
                throw new IllegalArgumentException("sides are from 0 up: %d, %d".formatted(debit, credit));
            }
        }
    }

    public PartnerEntry {
        BigInteger off =
                off(fees5010).add(off(payable2110)).add(off(holdback2120)).add(off(receivable1410));
        if (off.signum() != 0) {
            throw new IllegalArgumentException(
                    "the entry of partner %d on %s is off by %s minor units".formatted(partnerNo, date, off));
        }
    }

    private static BigInteger off(Sides sides) {
        return BigInteger.valueOf(sides.debit()).subtract(BigInteger.valueOf(sides.credit()));
    }
}
