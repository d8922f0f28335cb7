package granary.ear.benchmark;

import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network of a chosen size with its tariff, handed in over REST. */
public final class LoadedNetwork {
    private static final int ITEMS_A_CALL = 10_000;
    private static final int CENTERS_A_COUNTY = 100;
    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"2026-01-01","holdbackPpm":100000,"holdbackDays":2,"rules":[
            {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":8000,"fixed":10,"min":20,"max":500}]},
            {"kind":"PURCHASE","partnerModel":"STORE","tiers":[{"from":1,"ratePpm":9000,"fixed":0,"min":0},
              {"from":10,"ratePpm":7000,"fixed":5,"min":0}]},
            {"kind":"BILL_PAYMENT","tiers":[{"from":1,"ratePpm":0,"fixed":20,"min":0}]},
            {"kind":"TOP_UP","tiers":[{"from":1,"ratePpm":2500,"fixed":0,"min":0}]},
            {"kind":"LOCAL_SALE","tiers":[{"from":1,"ratePpm":15000,"fixed":1,"min":0}]},
            {"kind":"PARCEL_COLLECTION","tiers":[{"from":1,"ratePpm":0,"fixed":30,"min":0}]}]}""";

    private final GranaryServer server;
    private final int centers;

    public LoadedNetwork(GranaryServer server, int centers) {
        this.server = server;
        this.centers = centers;
    }

    public void load() {
        int counties = (centers + CENTERS_A_COUNTY - 1) / CENTERS_A_COUNTY;
        batch("counties", counties, i -> """
                {"code":"C%04d","name":"县%d","tier":"%c","country":"CN","province":"浙江省"}""".formatted(i, i, 'A' + i % 3));
        batch("centers", centers, i -> """
                {"code":"V%06d","name":"村%d","county":"C%04d"}""".formatted(i, i, i / CENTERS_A_COUNTY));
        batch("partners", centers, i -> """
                {"code":"P%06d","name":"人%d","center":"V%06d","model":"%s","since":"2025-01-01"}""".formatted(i, i, i, i % 4 == 0 ? "SELLER" : "STORE"));
        publishTariff();
    }

    private void publishTariff() {
        Answer draft = Api.of(server, "maker").post("/tariffs", TARIFF).expect(201);
        Api.of(server, "checker")
                .post(
                        "/tariffs/" + draft.json().path("id").asText() + "/publication",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Api.JSON,
                        Map.of("If-Match", draft.header("ETag").orElseThrow()))
                .expect(200);
    }

    private void batch(String resource, int count, IntFunction<String> item) {
        Api admin = Api.of(server, "admin");
        for (int from = 0; from < count; from += ITEMS_A_CALL) {
            String body = IntStream.range(from, Math.min(count, from + ITEMS_A_CALL))
                    .mapToObj(item)
                    .collect(Collectors.joining("\n"));
            admin.post("/" + resource + "/batch", body.getBytes(StandardCharsets.UTF_8), Api.NDJSON, Map.of())
                    .expect(200);
        }
    }
}
