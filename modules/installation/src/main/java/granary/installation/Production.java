package granary.installation;

import granary.access.EmbeddedIssuer;
import granary.access.TokenClaims;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What production asks of its operator beyond development. Nothing here is looked at in development, where each has a
 * default that suits a laptop.
 *
 * @param modeInEnvironment by which the server chooses its files: what only the application knows does not close HTTP
 */
record Production(Function<String, Optional<String>> settings, Optional<String> modeInEnvironment) {
    private static final Set<String> SIGNATURES = Set.of("RS256", "RS384", "RS512", "ES256", "ES384", "ES512");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Each a sentence with its remedy; none of them repeats a secret. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!modeInEnvironment.equals(Optional.of("production"))) {
            faults.add("GRANARY_MODE=production must be set in the environment, from which the server learns to serve "
                    + "HTTPS alone");
        }
        if (setting("DB_KIND").equals(Optional.of("postgresql"))
                && setting("DB_PASSWORD").isEmpty()) {
            faults.add("production logs in to its database with a password: set DB_PASSWORD");
        }
        faults.addAll(tokenFaults());
        return faults;
    }

    private List<String> tokenFaults() {
        Optional<String> issuer = setting(EmbeddedIssuer.SETTING);
        if (issuer.isEmpty()) {
            return List.of("production says whose tokens it takes: set TOKEN_ISSUER, TOKEN_KEYS and TOKEN_AUDIENCE to "
                    + "those of your issuer, or TOKEN_ISSUER=%s to keep the embedded one"
                            .formatted(EmbeddedIssuer.NAME));
        }
        if (issuer.get().equals(EmbeddedIssuer.NAME)) {
            return setting("TOKEN_KEYS").isPresent()
                    ? List.of("TOKEN_KEYS are an outside issuer's: unset them, or set TOKEN_ISSUER to its name")
                    : List.of();
        }
        List<String> faults = new ArrayList<>();
        if (!setting("TOKEN_KEYS").map(Production::isSafe).orElse(false)) {
            faults.add("the keys of TOKEN_ISSUER must come unchanged: set TOKEN_KEYS to an https: or file: address");
        }
        if (setting("TOKEN_AUDIENCE").isEmpty()) {
            faults.add(
                    "a token for another party must not open this one: set TOKEN_AUDIENCE to the name that the issuer "
                            + "gives to this installation");
        }
        if (!setting("TOKEN_ALGORITHM").map(SIGNATURES::contains).orElse(true)) {
            faults.add("TOKEN_ALGORITHM must be one of RS256, RS384, RS512, ES256, ES384, ES512");
        }
        TokenClaims.fault(setting(TokenClaims.ROLES).orElse("")).ifPresent(faults::add);
        return faults;
    }

    /** A proxy on this machine may fetch them in plain. */
    private static boolean isSafe(String address) {
        try {
            URI keys = URI.create(address);
            return Set.of("https", "file").contains(String.valueOf(keys.getScheme()))
                    || ("http".equals(keys.getScheme()) && LOOPBACK.contains(String.valueOf(keys.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> setting(String name) {
        return settings.apply(name).filter(value -> !value.isBlank());
    }
}
