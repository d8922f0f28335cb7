package granary.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import granary.sandbox.format.ProviderLine;
import granary.sandbox.format.ProviderLine.Status;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Places the day's orders, several at a time, and waits until each of them is fulfilled or failed. */
final class PlaceOrders {
    private static final int AT_ONCE = 8;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int LONGEST_PAGE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> PENDING = List.of("ACCEPTED", "HANDED_OFF");

    private final Staff staff;
    private final SettlementDay told;
    private final ZoneId zone;

    PlaceOrders(Staff staff, SettlementDay told, ZoneId zone) {
        this.staff = staff;
        this.told = told;
        this.zone = zone;
    }

    void place(List<DemoOrder> orders, DemoNetwork network, ManagedThreadFactory threads) {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            hands.add(() -> {
                int placed = 0;
                try {
                    for (int n = next.getAndIncrement(); n < orders.size(); n = next.getAndIncrement()) {
                        place(orders.get(n), n, network);
                        placed++;
                    }
                } finally {
                    // Where one fails, the others need not go on.
                    next.set(orders.size());
                }
                return placed;
            });
        }
        // Threads of their own: they wait for answers, which the server's threads have to give.
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, threads);
        try {
            for (Future<Integer> hand : pool.invokeAll(hands)) {
                hand.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailure failure ? failure : new DemoFailure("orders: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("the server stops", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void place(DemoOrder order, int number, DemoNetwork network) {
        JsonNode placed = staff.placing(order, number, network.countyOf(order.center()))
                .post("/orders", order)
                .expect(CREATED)
                .json();
        String reference = order.payment().reference();
        if (reference != null) {
            tellWallet(placed, Status.PAID, reference, placed.path("id").asText());
        }
    }

    private void tellWallet(JsonNode order, Status status, String reference, String about) {
        LocalDateTime at =
                LocalDateTime.ofInstant(Instant.parse(order.path("acceptedAt").asText()), zone);
        String provider = order.path("payment").path("provider").asText();
        long paid = order.path("paid").path("amount").asLong();
        told.tell(
                provider,
                new ProviderLine(
                        status,
                        reference,
                        about,
                        order.path("villager").path("phone").asText(),
                        paid,
                        at));
    }

    /** @throws DemoFailure where some stay pending */
    void awaitOutcomes() {
        Waiting.until(
                () -> staff.all().stream().noneMatch(this::hasPending),
                PATIENCE,
                "some orders were neither fulfilled nor failed");
    }

    private boolean hasPending(Api county) {
        return PENDING.stream()
                .anyMatch(state -> !county.get("/orders?limit=1&state=" + state)
                        .expect(OK)
                        .json()
                        .path("items")
                        .isEmpty());
    }

    /**
     * Tells the wallet of the refunds of failed orders.
     *
     * @return how many orders failed
     */
    int tellRefunds() {
        int failed = 0;
        for (Api county : staff.all()) {
            // The demo lets one of a hundred fail: they fit on a page.
            JsonNode items = county.get("/orders?state=FAILED&limit=" + LONGEST_PAGE)
                    .expect(OK)
                    .json()
                    .path("items");
            for (JsonNode order : items) {
                JsonNode payment = order.path("payment");
                if (payment.path("method").asText().equals("WALLET")) {
                    tellWallet(
                            order,
                            Status.REFUNDED,
                            order.path("refund").path("reference").asText(),
                            payment.path("reference").asText());
                }
            }
            failed += items.size();
        }
        return failed;
    }
}
