package granary.tariffs.domain;

import java.math.BigInteger;

/**
 * A night's statements summed up, in minor units; exact, and possibly beyond a {@code long}.
 *
 * @param statements how many there are, one a partner
 * @param payable on 2110 at the end of the night
 * @param receivable on 1410
 * @param heldBack on 2120
 * @param owing how many partners have something on 1410
 */
public record SettlementTotals(
        long statements,
        long lines,
        BigInteger opening,
        BigInteger earned,
        BigInteger held,
        BigInteger released,
        BigInteger recovered,
        BigInteger tax,
        BigInteger paid,
        BigInteger closing,
        BigInteger payable,
        BigInteger receivable,
        BigInteger heldBack,
        long owing,
        long parked) {}
