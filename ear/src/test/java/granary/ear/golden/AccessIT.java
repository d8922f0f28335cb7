package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read and do what, on an installation with five settled nights. */
@ExtendWith(PlayedNights.class)
class AccessIT {
    private static final String PERIOD = "&from=2026-10-29&to=2026-11-02";

    private final Played played;
    private final JsonNode own;
    private final JsonNode another;
    private final Api partner;

    AccessIT(@On(On.Kind.DERBY) Played played) {
        this.played = played;
        this.own = statements(partnerCode(0)).get(0);
        this.another = statements(partnerCode(1)).get(0);
        this.partner = clientOf(own.path("partner").asText());
    }

    @Test
    void aPartnerReadsItsOwnStatements() {
        String code = own.path("partner").asText();
        JsonNode read = partner.get("/statements?partner=" + code + PERIOD)
                .expect(200)
                .json()
                .path("items");

        assertThat(read)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("partner").asText()).isEqualTo(code));
        partner.get("/statements/" + own.path("id").asText()).expect(200);
        partner.get("/statements/" + own.path("id").asText() + "/lines").expect(200);
    }

    @Test
    void anotherPartnersStatementIsNotThere() {
        String id = another.path("id").asText();

        assertThat(partner.get("/statements/" + id).status()).isEqualTo(404);
        assertThat(partner.get("/statements/" + id + "/lines").status()).isEqualTo(404);
        assertThat(partner.get("/statements?partner=" + another.path("partner").asText() + PERIOD)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/breaks",
                "/nights/CN/2026-10-29",
                "/nights/CN/2026-10-29/report",
                "/nights/CN/2026-10-29/verification",
                "/nights/CN/2026-10-29/seal",
                "/nights/CN/2026-10-29/statements.csv",
                "/payout-batches?country=CN&date=2026-11-02",
                "/users",
                "/clients"
            })
    void whatAPartnerMayNotReadIsNotThere(String path) {
        assertThat(partner.get(path).status()).isEqualTo(404);
    }

    @Test
    void theOneWhoDraftedATariffCannotPublishIt() {
        String later = new String(GoldenData.input("tariff-1.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"effectiveFrom\":\\s*\"[^\"]+\"", "\"effectiveFrom\": \"2027-01-01\"");
        Answer draft = played.as("maker").post("/tariffs", later).expect(201);
        String path = "/tariffs/" + draft.json().path("id").asText() + "/publication";
        Map<String, String> ifMatch = Map.of("If-Match", draft.header("ETag").orElseThrow());

        assertThat(played.as("maker")
                        .post(path, "{}".getBytes(StandardCharsets.UTF_8), Api.JSON, ifMatch)
                        .status())
                .isEqualTo(403);
        assertThat(played.as("checker").post(path, "{}").status()).isEqualTo(428);
        assertThat(played.as("checker")
                        .post(path, "{}".getBytes(StandardCharsets.UTF_8), Api.JSON, Map.of("If-Match", "\"another\""))
                        .status())
                .isEqualTo(412);
        played.as("checker")
                .post(path, "{}".getBytes(StandardCharsets.UTF_8), Api.JSON, ifMatch)
                .expect(200, 201, 204);
    }

    @Test
    void aMakerCannotDecideAPayoutBatch() {
        JsonNode batch = played.as("maker")
                .get("/payout-batches?country=CN&date=2026-11-02")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        String path = "/payout-batches/" + batch.path("id").asText();
        Answer read = played.as("maker").get(path).expect(200);

        assertThat(played.as("maker")
                        .post(
                                path + "/decision",
                                "{\"decision\":\"APPROVE\"}".getBytes(StandardCharsets.UTF_8),
                                Api.JSON,
                                Map.of("If-Match", read.header("ETag").orElseThrow()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyReadsWithoutAToken() {
        Answer refused = new Api(played.server().base(), "", "").getUnnamed("/statements");

        assertThat(refused.status()).isEqualTo(401);
    }

    private String partnerCode(int row) {
        String[] lines =
                new String(GoldenData.expected("2026-10-29", "statements"), StandardCharsets.UTF_8).split("\n", -1);
        return lines[row + 1].split(",", -1)[0];
    }

    private JsonNode statements(String code) {
        return played.as("auditor")
                .get("/statements?partner=" + code + PERIOD)
                .expect(200)
                .json()
                .path("items");
    }

    private Api clientOf(String code) {
        JsonNode made = played.as("admin")
                .post("/clients", "{\"role\":\"partner\",\"scope\":{\"partners\":[\"%s\"]}}".formatted(code))
                .expect(201)
                .json();
        return new Api(
                played.server().base(),
                made.path("client_id").asText(),
                made.path("client_secret").asText());
    }
}
