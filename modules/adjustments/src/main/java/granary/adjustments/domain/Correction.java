package granary.adjustments.domain;

import granary.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What an adjustment is about: what a decision is bound to.
 *
 * @param amount never 0: above it in the partner's favour, below it to the partner's charge
 * @param feeLine the id of the line that it corrects; empty where it corrects none in particular
 * @param dispute the id of the dispute that it answers
 * @param reason 3 to 400 characters
 */
public record Correction(
        SettledPartner partner, Money amount, Optional<String> feeLine, Optional<String> dispute, String reason) {
    public Correction {
        if (amount.minor() == 0) {
            throw new IllegalArgumentException("an adjustment of nothing");
        }
    }

    /** SHA-256 in hexadecimal digits. Lengths stand before texts, so that no two contents share one. */
    public String hash() {
        String content = "%s %d %d %s %s %s %d:%s"
                .formatted(
                        partner.country(),
                        partner.no(),
                        amount.minor(),
                        amount.currency().getCurrencyCode(),
                        feeLine.orElse("-"),
                        dispute.orElse("-"),
                        reason.length(),
                        reason);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
