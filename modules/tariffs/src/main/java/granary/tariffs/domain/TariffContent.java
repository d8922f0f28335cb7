package granary.tariffs.domain;

import granary.money.BusinessDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a tariff says, and what a publication is bound to.
 *
 * @param json the whole document in canonical form: fields in a fixed order, no blanks, nothing that is absent
 */
public record TariffContent(String country, BusinessDate effectiveFrom, String json) {
    /** SHA-256 of the document in hex. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
