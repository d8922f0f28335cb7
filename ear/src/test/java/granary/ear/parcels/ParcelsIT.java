package granary.ear.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One parcel is collected, one brought to the door, one sent back; and the partner earns with the first two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParcelsIT {
    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"%s","holdbackPpm":0,"holdbackDays":2,"rules":[
              {"kind":"PARCEL_COLLECTION","tiers":[{"from":1,"ratePpm":0,"fixed":30,"min":0}]},
              {"kind":"PARCEL_DELIVERY","tiers":[{"from":1,"ratePpm":0,"fixed":70,"min":0}]}]}""";

    private final Village village = Village.found("parcels", Map.of());
    private final Api county = village.as("county");
    private final LocalDate day = village.today().plusDays(1);
    private final String collected;
    private final String delivered;
    private final String returned;
    private final Answer wrongCode;
    private final Answer codeShown;
    private final Answer codeReplayed;

    ParcelsIT() {
        village.publishTariff(TARIFF.formatted(day));
        village.moveClockTo(day);
        collected = received("YT1");
        byKey(collected, "SORTED-1", "{\"to\":\"SORTED\",\"lane\":\"L7\"}").expect(200);
        byKey(collected, "TRAVELLING-1", "{\"to\":\"TRAVELLING\"}").expect(200);
        codeShown = byKey(collected, "READY-1", "{\"to\":\"READY\"}").expect(200);
        codeReplayed = byKey(collected, "READY-1", "{\"to\":\"READY\"}").expect(200);
        String code = codeShown.json().path("pickupCode").asText();
        wrongCode = collect(collected, code.equals("000000") ? "000001" : "000000", false);
        collect(collected, code, false).expect(200);
        delivered = received("YT2");
        collect(delivered, ready(delivered), true).expect(200);
        returned = received("YT3");
        ready(returned);
        move(returned, "{\"to\":\"RETURNING\",\"note\":\"nobody came\"}").expect(200);
        move(returned, "{\"to\":\"RETURNED\"}").expect(200);
        village.runNight(day.minusDays(1));
        village.moveClockTo(day.plusDays(1));
        village.runNight(day);
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    private String received(String waybill) {
        return county.post("/parcels", """
                {"center":"V1","carrier":"CAINIAO","waybill":"%s","recipient":{"name":"刘𠮷","phone":"13800000001"}}""".formatted(waybill))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private String ready(String parcel) {
        move(parcel, "{\"to\":\"SORTED\",\"lane\":\"L7\"}").expect(200);
        move(parcel, "{\"to\":\"TRAVELLING\"}").expect(200);
        return move(parcel, "{\"to\":\"READY\"}")
                .expect(200)
                .json()
                .path("pickupCode")
                .asText();
    }

    private Answer move(String parcel, String body) {
        return county.post("/parcels/" + parcel + "/moves", body);
    }

    private Answer byKey(String parcel, String key, String body) {
        return county.postUnkeyed(
                "/parcels/" + parcel + "/moves",
                body.getBytes(StandardCharsets.UTF_8),
                Api.JSON,
                Map.of("Idempotency-Key", key));
    }

    private Answer collect(String parcel, String code, boolean atTheDoor) {
        return county.post(
                "/parcels/" + parcel + "/collection", "{\"code\":\"%s\",\"atTheDoor\":%s}".formatted(code, atTheDoor));
    }

    @Test
    void aCodeIsShownOnce() {
        assertThat(codeShown.json().path("pickupCode").asText()).matches("[0-9]{6}");
        assertThat(codeReplayed.header("Idempotent-Replayed")).contains("true");
        assertThat(codeReplayed.json().has("pickupCode")).isFalse();
    }

    @Test
    void aWrongCodeIsRefused() {
        assertThat(wrongCode.status()).isEqualTo(422);
        assertThat(wrongCode.code()).isEqualTo("PICKUP_CODE_WRONG");
    }

    @Test
    void thePartnerEarnsWithWhatWasCollectedAndBroughtToTheDoor() {
        assertThat(village.export(day, "fee-lines"))
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> String.join(" ", cells.get(0), cells.get(1), cells.get(3), cells.get(8)))
                .containsExactlyInAnyOrder(
                        "parcels %s PARCEL_COLLECTION 30".formatted(collected),
                        "parcels %s PARCEL_DELIVERY 70".formatted(delivered));
    }

    @Test
    void aReturnedParcelTellsItsWay() {
        JsonNode history = county.get("/parcels/" + returned).expect(200).json().path("history");
        assertThat(history)
                .extracting(event -> event.path("state").asText())
                .containsExactly("ARRIVED", "SORTED", "TRAVELLING", "READY", "RETURNING", "RETURNED");
        assertThat(history.get(4).path("note").asText()).isEqualTo("nobody came");
    }

    @Test
    void anothersParcelIsNotThere() {
        Api other = village.as("other county");
        assertThat(other.get("/parcels/" + collected).status()).isEqualTo(404);
        assertThat(other.get("/parcels").expect(200).json().path("items")).isEmpty();
        assertThat(other.post("/parcels/" + collected + "/code", "").status()).isEqualTo(404);
        assertThat(county.get("/parcels?waybill=YT2").expect(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void nobodyElseBearsTheSourcesName() {
        String item = """
                {"source":"parcels","sourceId":"x","center":"V1","kind":"PARCEL_COLLECTION","channel":"CAINIAO","providerRef":"x","amount":{"amount":1,"currency":"CNY"},"tradeTime":"%sT01:00:00Z"}""".formatted(day);
        JsonNode refused = village.as("integrator")
                .post("/service-transactions/batch", item.getBytes(StandardCharsets.UTF_8), Api.NDJSON, Map.of())
                .expect(200)
                .json()
                .get(0);
        assertThat(refused.at("/problem/code").asText()).isEqualTo("RESERVED_SOURCE");
    }

    @Test
    void verificationHasNothingToSay() {
        JsonNode verification = village.as("auditor")
                .get(Village.night(day) + "/verification")
                .expect(200)
                .json();
        assertThat(verification.path("ok").asBoolean())
                .as(verification.toString())
                .isTrue();
    }
}
