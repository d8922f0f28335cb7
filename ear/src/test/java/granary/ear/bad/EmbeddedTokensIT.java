package granary.ear.bad;

import com.nimbusds.jwt.JWTClaimsSet;
import granary.ear.server.GranaryServer;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens of the installation's own issuer, whose key lies in its data folder. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedTokensIT extends BadTokens {
    private final GranaryServer server;
    private final TestIssuer issuer;

    EmbeddedTokensIT(Refused refused) {
        this.server = refused.village().server();
        this.issuer = TestIssuer.embedded(server);
    }

    @Override
    protected URI base() {
        return server.base();
    }

    @Override
    protected TestIssuer issuer() {
        return issuer;
    }

    @Override
    protected UnaryOperator<JWTClaimsSet.Builder> of(List<String> roles) {
        return TestIssuer.groups(roles);
    }
}
