package granary.parcels.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Six digits that a villager collects a parcel with. Only a hash is kept, bound to the parcel. */
public record PickupCode(String digits) {
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PickupCode next() {
        return new PickupCode("%06d".formatted(RANDOM.nextInt(CODES)));
    }

    /** SHA-256 in hexadecimal digits. */
    public String hash(String parcel) {
        try {
            byte[] text = (parcel + " " + digits).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In a time that does not tell how much of it was right. */
    public boolean opens(String parcel, String hash) {
        return MessageDigest.isEqual(
                hash(parcel).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without the digits, which are a secret. */
    @Override
    public String toString() {
        return "PickupCode";
    }
}
