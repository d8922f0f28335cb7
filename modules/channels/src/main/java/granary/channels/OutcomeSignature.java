package granary.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs and checks a party's callback: the header {@code Granary-Signature: t=<epoch seconds>,v1=<hex>}, where v1 is
 * HMAC-SHA256 with the installation's secret over {@code <t>.<body>}.
 *
 * <p>The age of a signature is not limited. An answer may lie in a party's outbox for hours; a replay has no effect,
 * because an outcome names its handoff and counts once.
 */
public final class OutcomeSignature {
    public static final String HEADER = "Granary-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    // ASCII only, and lower case only: one signature has one spelling.
    private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final byte[] secret;

    public OutcomeSignature(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The header's value for a body signed at an instant. */
    public String sign(Instant at, byte[] body) {
        String time = Long.toString(at.getEpochSecond());
        return "t=%s,v1=%s".formatted(time, HexFormat.of().formatHex(mac(time, body)));
    }

    /** Whether the header signs this body; false for an absent or misshapen header too. */
    public boolean matches(@Nullable String header, byte[] body) {
        if (header == null) {
            return false;
        }
        Matcher parts = SHAPE.matcher(header);
        return parts.matches()
                && MessageDigest.isEqual(HexFormat.of().parseHex(parts.group(2)), mac(parts.group(1), body));
    }

    private byte[] mac(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
