package granary.ear.benchmark;

import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network of a chosen size, handed in over REST. */
public final class LoadedNetwork {
    private static final int ITEMS_A_CALL = 10_000;
    private static final int CENTERS_A_COUNTY = 100;

    private final Api admin;
    private final int centers;

    public LoadedNetwork(Api admin, int centers) {
        this.admin = admin;
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
    }

    private void batch(String resource, int count, IntFunction<String> item) {
        for (int from = 0; from < count; from += ITEMS_A_CALL) {
            String body = IntStream.range(from, Math.min(count, from + ITEMS_A_CALL))
                    .mapToObj(item)
                    .collect(Collectors.joining("\n"));
            admin.post("/" + resource + "/batch", body.getBytes(StandardCharsets.UTF_8), Api.NDJSON, Map.of())
                    .expect(200);
        }
    }
}
