package granary.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * The key that signs where the audit log ends (ES256, RFC 7515), made at the first start as {@code audit-key.json}. It
 * lies outside the database, so that whoever may change every row there still cannot sign another log.
 */
@Shared
public class AuditKey {
    private static final String FILE = "audit-key.json";
    private static final JOSEObjectType TYPE = new JOSEObjectType("granary-audit");

    private final DataFolder data;

    @Inject
    public AuditKey(DataFolder data) {
        this.data = data;
    }

    /** @return whether there was none yet */
    public boolean makeIfAbsent() {
        Path file = data.keys().resolve(FILE);
        if (Files.exists(file)) {
            return false;
        }
        try {
            ECKey made = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            OwnerOnly.write(file, made.toJSONString());
            return true;
        } catch (JOSEException e) {
            throw new IllegalStateException("the key of the audit log cannot be made", e);
        }
    }

    /** The id of the key, which its signatures name as {@code kid}. */
    public String id() {
        return read().getKeyID();
    }

    /** A compact JWS of a head's number and hash. */
    String sign(AuditHead head) {
        ECKey key = read();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(TYPE)
                .build();
        JWSObject signed = new JWSObject(header, new Payload(Map.of("seq", head.seq(), "hash", head.hash())));
        try {
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the audit log cannot be signed", e);
        }
    }

    /** The head that this installation's key signed; empty for anything else. */
    Optional<AuditHead> verified(String signed) {
        try {
            JWSObject jws = JWSObject.parse(signed);
            if (!TYPE.equals(jws.getHeader().getType()) || !jws.verify(new ECDSAVerifier(read()))) {
                return Optional.empty();
            }
            Map<String, Object> head = jws.getPayload().toJSONObject();
            return head.get("seq") instanceof Number seq && head.get("hash") instanceof String hash
                    ? Optional.of(new AuditHead(seq.longValue(), hash))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private ECKey read() {
        Path file = data.keys().resolve(FILE);
        try {
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the audit log cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("not a key: " + file, e);
        }
    }
}
