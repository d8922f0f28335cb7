package granary.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The embedded issuer: a client's id and secret become a token of 15 minutes (RFC 6749, section 4.4; RFC 7519). */
@ApplicationScoped
public class IssueToken {
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final String AUDIENCE = "granary";
    // Compared against where there is no such client, so that guessing ids takes as long as guessing secrets.
    private static final String NOBODYS_HASH = Secret.hash(Secret.next());

    @Inject
    AdministerClients clients;

    @Inject
    LoginAttempts attempts;

    @Inject
    WriteLogins writeLogins;

    @Inject
    DataFolder data;

    @Inject
    MachineClock clock;

    private volatile @Nullable TokenKey key;

    /**
     * The signed token; empty where the id is unknown, the secret wrong or the client switched off. Either is written
     * down.
     *
     * @param origin where the request comes from ({@link Origin})
     * @throws Problem 429 {@code TOO_MANY_ATTEMPTS} after failures, until it has waited
     */
    @Transactional
    public Optional<String> issue(String clientId, String secret, String origin) {
        LoginAttempts.Attempt attempt = new LoginAttempts.Attempt(clientId, origin);
        attempts.admit(attempt);
        Optional<ApiClient> client = clients.find(clientId);
        boolean good = client.map(known -> known.knows(secret)).orElseGet(() -> Secret.matches(secret, NOBODYS_HASH));
        if (client.isEmpty() || !good) {
            writeLogins.failed(client.map(ApiClient::id).orElse("unknown"), origin, attempts.failed(attempt));
            return Optional.empty();
        }
        String token = signed(client.get().caller(), key());
        writeLogins.succeeded(client.get().id(), "TOKEN_ISSUED", origin);
        attempts.succeeded(attempt);
        return Optional.of(token);
    }

    private String signed(Caller caller, TokenKey signer) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(EmbeddedIssuer.NAME)
                .audience(AUDIENCE)
                .subject(caller.id())
                .jwtID(Ids.next("tok"))
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("upn", caller.id())
                .claim("name", caller.name())
                .claim("groups", List.of(caller.role().wire()));
        addCodes(claims, "counties", caller.scope().counties());
        addCodes(claims, "centers", caller.scope().centers());
        addCodes(claims, "partners", caller.scope().partners());
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signer.id())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(signer.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }

    private static void addCodes(JWTClaimsSet.Builder claims, String name, Set<String> codes) {
        if (!codes.isEmpty()) {
            claims.claim(name, List.copyOf(new TreeSet<>(codes)));
        }
    }

    private TokenKey key() {
        TokenKey known = key;
        if (known == null) {
            known = TokenKey.read(data.keys());
            key = known;
        }
        return known;
    }
}
