package granary.payouts.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;

/**
 * What a batch pays, and what a decision is bound to.
 *
 * @param totalMinor in minor units; exact, and possibly beyond a {@code long}
 * @param hash SHA-256 in hex over the night and every payout in the order of the export
 */
public record BatchContent(int payouts, BigInteger totalMinor, Currency currency, String hash) {

    /** Takes in payouts one by one, in the order of the export. */
    public static final class Tally {
        private final Currency currency;
        private final MessageDigest digest;
        private int payouts;
        private BigInteger totalMinor = BigInteger.ZERO;

        public Tally(String night, Currency currency) {
            this.currency = currency;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            add(night + "\n");
        }

        /** Of a night's batch. */
        public static Tally of(String country, BusinessDate night, Currency currency) {
            return new Tally(country + " " + night, currency);
        }

        public void add(Payout payout) {
            payouts++;
            totalMinor = totalMinor.add(BigInteger.valueOf(payout.amount().minor()));
            add("%s,%s,%d,%s\n"
                    .formatted(
                            payout.payee(),
                            payout.kind(),
                            payout.amount().minor(),
                            payout.amount().currency()));
        }

        private void add(String line) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }

        /** Ends the tally. */
        public BatchContent content() {
            return new BatchContent(
                    payouts, totalMinor, currency, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
