package granary.ear.bad;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import granary.ear.server.GranaryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes tokens as an issuer does, good ones and forged ones.
 *
 * @param claims what a good token says beyond its frame: who it is and what they may do
 */
public record TestIssuer(ECKey key, String name, String audience, UnaryOperator<JWTClaimsSet.Builder> claims) {
    private static final long LIFE_SECONDS = 300;

    /** As the installation's own issuer does, whose key lies in its data folder. */
    public static TestIssuer embedded(GranaryServer server) {
        try {
            String key = Files.readString(server.data().resolve("keys/token-key.json"));
            return new TestIssuer(ECKey.parse(key), "urn:granary", "granary", groups(List.of("maker")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static UnaryOperator<JWTClaimsSet.Builder> groups(List<String> roles) {
        return claims -> claims.subject("tester").claim("groups", roles);
    }

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    public TestIssuer saying(UnaryOperator<JWTClaimsSet.Builder> others) {
        return new TestIssuer(key, name, audience, others);
    }

    public String good() {
        return signed(frame());
    }

    String notBefore(long seconds) {
        return signed(frame().notBeforeTime(in(seconds)));
    }

    String expired(long seconds) {
        return signed(frame().issueTime(in(-seconds - LIFE_SECONDS)).expirationTime(in(-seconds)));
    }

    String endless() {
        return signed(frame().expirationTime(null));
    }

    String forAudience(String another) {
        return signed(frame().audience(another));
    }

    String ofIssuer(String another) {
        return signed(frame().issuer(another));
    }

    String unsigned() {
        return new PlainJWT(frame().build()).serialize();
    }

    /** The public key as the secret of a MAC, which whoever has the public key can make. */
    String macOfThePublicKey() {
        try {
            byte[] secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    frame().build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a key of the forger's own, under any name. */
    String forged(String keyId) {
        return signed(newKey(keyId), frame());
    }

    /** The good signature under other claims. */
    String tampered() {
        String[] parts = good().split("\\.", -1);
        String[] others = signed(frame().subject("another")).split("\\.", -1);
        return parts[0] + "." + others[1] + "." + parts[2];
    }

    private JWTClaimsSet.Builder frame() {
        return claims.apply(new JWTClaimsSet.Builder()
                .issuer(name)
                .audience(audience)
                .jwtID("tok-" + System.nanoTime())
                .issueTime(in(0))
                .expirationTime(in(LIFE_SECONDS)));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private String signed(JWTClaimsSet.Builder said) {
        return signed(key, said);
    }

    private static String signed(ECKey signer, JWTClaimsSet.Builder said) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(signer.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    said.build());
            token.sign(new ECDSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
