package granary.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * Whether this installation makes tokens itself. It does by default; where {@code TOKEN_ISSUER} names another, that
 * one's tokens are taken and none of ours.
 */
@ApplicationScoped
public class EmbeddedIssuer {
    public static final String NAME = "urn:granary";
    public static final String SETTING = "TOKEN_ISSUER";

    @Inject
    Config config;

    public boolean isOn() {
        return config.getOptionalValue(SETTING, String.class)
                .filter(issuer -> !issuer.isBlank())
                .map(NAME::equals)
                .orElse(true);
    }
}
