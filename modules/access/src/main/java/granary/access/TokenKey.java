package granary.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The key that signs this installation's tokens (ES256), made at its first start: {@code token-key.json} for the owner's
 * eyes alone, and its public half {@code token-keys.json}, by which the server verifies.
 */
public final class TokenKey {
    private static final String PRIVATE = "token-key.json";
    private static final String PUBLIC = "token-keys.json";

    private final ECKey key;

    private TokenKey(ECKey key) {
        this.key = key;
    }

    /** @return whether there was none yet */
    public static boolean makeIfAbsent(Path keys) {
        try {
            boolean absent = !Files.exists(keys.resolve(PRIVATE));
            if (absent) {
                ECKey made = new ECKeyGenerator(Curve.P_256)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.ES256)
                        .keyIDFromThumbprint(true)
                        .generate();
                OwnerOnly.write(keys.resolve(PRIVATE), made.toJSONString());
            }
            // The public half is written each time: it may have been lost in a move, and follows from the private one.
            OwnerOnly.write(keys.resolve(PUBLIC), new JWKSet(read(keys).key.toPublicJWK()).toString());
            return absent;
        } catch (JOSEException e) {
            throw new IllegalStateException("the token key cannot be made", e);
        }
    }

    /** @throws IllegalStateException where the installation has no readable key */
    public static TokenKey read(Path keys) {
        Path file = keys.resolve(PRIVATE);
        try {
            return new TokenKey(ECKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("not a key: " + file, e);
        }
    }

    ECKey key() {
        return key;
    }

    /** The id of the key, which its tokens name as {@code kid}. */
    public String id() {
        return key.getKeyID();
    }
}
