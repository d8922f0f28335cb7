package granary.ear.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Orders;
import granary.ear.orders.Village;
import granary.ear.server.Api;
import granary.ear.server.Postgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * How many single orders a second a server accepts, one HTTP request each, while it hands them off and takes their
 * outcomes: accepted means that row, entry and message are durable. Prints figures; the command is in
 * docs/decisions/0007-how-fast-a-night-is.md.
 */
class OrderBenchmark {
    private static final Map<String, String> PLAIN = Map.of("JVM_ARGS", "-Xmx1g");
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 16);
    private static final int WARM_UP_SECONDS = Integer.getInteger("benchmark.warm.up.seconds", 30);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 60);

    @Test
    void onDerby() throws InterruptedException, ExecutionException {
        try (Village village = Village.found("orders-benchmark", PLAIN)) {
            measure("Derby", village);
        }
    }

    @Test
    void onPostgres() throws InterruptedException, ExecutionException {
        try (Village village = Village.foundOn(Postgres.start(), "orders-benchmark", PLAIN)) {
            measure("PostgreSQL", village);
        }
    }

    private static void measure(String database, Village village) throws InterruptedException, ExecutionException {
        place(village, WARM_UP_SECONDS);
        long before = ended(village);
        List<Long> nanos = place(village, SECONDS);
        long endedMeanwhile = ended(village) - before;
        long drain = System.nanoTime();
        Village.await(() -> figures(village).path("inFlight").asLong() == 0);
        Collections.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "orders on %s, %d clients: %.0f accepted/s; p50 %.0f ms, p99 %.0f ms; meanwhile %.0f fulfilled/s; the"
                        + " rest %.1f s later%n",
                database,
                CLIENTS,
                nanos.size() / (double) SECONDS,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                endedMeanwhile / (double) SECONDS,
                (System.nanoTime() - drain) / 1e9);
    }

    private static List<Long> place(Village village, int seconds) throws InterruptedException, ExecutionException {
        Api county = village.as("county");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> placeUntil(county, until)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<Long> placeUntil(Api county, long until) {
        List<Long> nanos = new ArrayList<>();
        String order = Orders.purchase("rice", 2_500, Orders.CASH);
        for (long now = System.nanoTime(); now < until; ) {
            county.post("/orders", order).expect(201);
            long after = System.nanoTime();
            nanos.add(after - now);
            now = after;
        }
        return nanos;
    }

    private static long ended(Village village) {
        return figures(village).path("fulfilled").asLong();
    }

    private static JsonNode figures(Village village) {
        return village.as("auditor")
                .get("/troubled-orders/figures?country=CN&date=" + village.today())
                .expect(200)
                .json();
    }
}
