package granary.ear.production;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jwt.JWTClaimsSet;
import granary.ear.bad.TestIssuer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What an operator brings for production, and the server that they start with it. */
final class Operator implements AutoCloseable {
    static final String ISSUER = "https://issuer.example.org/realms/granary";
    private static final String AUDIENCE = "granary-of-the-test";
    /** None of these may be found in a log. */
    static final Map<String, String> SECRETS = Map.of(
            "DB_PASSWORD", "kept-by-the-database-7b1",
            "HTTPS_KEYSTORE_PASSWORD", "kept-by-the-keystore-2c9",
            "HANDOFF_SECRET", "5ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7");

    private final WireMockServer keys =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final Postgres postgres = Postgres.start();
    private final TestIssuer issuer = new TestIssuer(TestIssuer.newKey("issuer-1"), ISSUER, AUDIENCE, said("maker"));
    private final GranaryServer server;

    Operator() {
        keys.start();
        keys.stubFor(WireMock.get("/keys").willReturn(WireMock.okJson(issuer.keys())));
        postgres.demandPassword("granary", SECRETS.getOrDefault("DB_PASSWORD", ""));
        server = GranaryServer.start("production", environment());
    }

    private Map<String, String> environment() {
        Path secrets =
                Path.of("target/it/secrets-" + ProcessHandle.current().pid()).toAbsolutePath();
        write(secrets);
        Keystore keystore = Keystore.make(secrets.resolve(".."), SECRETS.getOrDefault("HTTPS_KEYSTORE_PASSWORD", ""));
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.remove("DB_PASSWORD");
        environment.putAll(Map.of(
                "GRANARY_MODE",
                "production",
                "VARIABLE_SOURCE_DIRS",
                secrets.toString(),
                "DB_USER",
                "granary",
                "HTTPS_KEYSTORE",
                keystore.file().normalize().toString(),
                "TOKEN_ISSUER",
                ISSUER,
                "TOKEN_KEYS",
                keys.baseUrl() + "/keys",
                "TOKEN_AUDIENCE",
                AUDIENCE,
                "TOKEN_ROLE_CLAIM",
                "realm_access/roles",
                "TOKEN_ROLES",
                "admin=platform,maker=finance,checker=audit-office,county=field"));
        environment.putAll(Map.of("TOKEN_COUNTIES_CLAIM", "granary_counties", "GRANARY_TIMERS", "false"));
        return environment;
    }

    private static void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
                Files.writeString(folder.resolve(secret.getKey()), secret.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a token of the outside issuer says: its own words for roles and scope, and {@code sub} for a name. */
    static UnaryOperator<JWTClaimsSet.Builder> said(String... roles) {
        Map<String, String> names =
                Map.of("admin", "platform", "maker", "finance", "checker", "audit-office", "county", "field");
        List<String> theirs = List.of(roles).stream()
                .map(role -> names.getOrDefault(role, role))
                .toList();
        return claims -> claims.subject("auth0|" + String.join("-", roles))
                .claim("realm_access", Map.of("roles", theirs))
                .claim("granary_counties", List.of("K1"));
    }

    TestIssuer issuer() {
        return issuer;
    }

    GranaryServer server() {
        return server;
    }

    Api as(String role) {
        return new Api(server.base(), issuer.saying(said(role))::good);
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
        keys.stop();
    }
}
