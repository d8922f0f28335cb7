package granary.ear.bad;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import granary.ear.server.GranaryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens of the installation's own issuer, whose key lies in its data folder. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedTokensIT extends BadTokens {
    EmbeddedTokensIT(Refused refused) {
        super(refused.village().server().base(), issuer(refused.village().server()));
    }

    @Override
    protected UnaryOperator<JWTClaimsSet.Builder> of(List<String> roles) {
        return groups(roles);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> groups(List<String> roles) {
        return claims -> claims.subject("tester").claim("groups", roles);
    }

    private static TestIssuer issuer(GranaryServer server) {
        try {
            String key = Files.readString(server.data().resolve("keys/token-key.json"));
            return new TestIssuer(ECKey.parse(key), "urn:granary", "granary", groups(List.of("maker")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
