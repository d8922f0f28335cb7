package granary.ear.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import granary.ear.bad.BadTokens;
import granary.ear.bad.TestIssuer;
import granary.ear.orders.Orders;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A production server, its secrets from files and its tokens from outside: it works, and keeps to HTTPS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT extends BadTokens {
    private final Operator operator = new Operator();

    @Override
    protected URI base() {
        return operator.server().base();
    }

    @Override
    protected TestIssuer issuer() {
        return operator.issuer();
    }

    @Override
    protected UnaryOperator<JWTClaimsSet.Builder> of(List<String> roles) {
        return Operator.said(roles.toArray(String[]::new));
    }

    @AfterAll
    void noSecretIsInALogAndNothingIsComplainedOf() throws IOException {
        try (operator) {
            assertThat(operator.server().log().complaints()).isEmpty();
            Path logs = operator.server().log().file().resolve("..").normalize();
            try (Stream<Path> files = Files.walk(logs)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(Operator.SECRETS.values());
                }
            }
        }
    }

    @Test
    void anOrderIsPlacedOverHttpsWithAnOutsideToken() {
        operator.as("admin")
                .post(
                        "/counties",
                        "{\"code\":\"K1\",\"name\":\"青石县\",\"tier\":\"A\",\"country\":\"CN\",\"province\":\"浙江省\"}")
                .expect(201);
        operator.as("admin")
                .post("/centers", "{\"code\":\"V1\",\"name\":\"青石村服务站\",\"county\":\"K1\"}")
                .expect(201);

        JsonNode placed = operator.as("county")
                .post("/orders", Orders.purchase("rice", 10_000, Orders.CASH))
                .expect(201)
                .json();

        assertThat(operator.server().base().getScheme()).isEqualTo("https");
        assertThat(operator.as("county")
                        .get("/orders/" + placed.path("id").asText())
                        .expect(200)
                        .json()
                        .path("amount")
                        .path("amount")
                        .asLong())
                .isEqualTo(10_000);
    }

    @Test
    void nothingListensForHttp() {
        assertThatThrownBy(() -> new Socket("localhost", operator.server().httpPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void browsersAreToldToKeepToHttps() {
        Answer page = new Api(operator.server().base(), "", "")
                .callUnnamed("GET", operator.server().base() + "/console/welcome", new byte[0], Map.of());

        assertThat(page.header("Strict-Transport-Security").orElse("")).startsWith("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void theEmbeddedIssuerIsSilentAndHasMadeNoClients() {
        Answer refused = new Api(operator.server().base(), "", "")
                .callUnnamed(
                        "POST",
                        "/tokens",
                        "grant_type=client_credentials&client_id=a&client_secret=b".getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(operator.server().data().resolve("credentials.json")).doesNotExist();
    }

    @Test
    void thereIsNoClockToMove() {
        assertThat(operator.as("admin")
                        .post("/sandbox/clock", "{\"to\":\"2031-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSecretThatWasGivenIsNotMade() {
        assertThat(operator.server().data().resolve("keys/handoffs.secret")).doesNotExist();
    }
}
