package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counters of a village that go on placing orders whatever happens, each under a key of its own, and remember what they
 * were told: taken, to be sent again, or something that they must never be told.
 */
final class Counters implements AutoCloseable {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int CREATED = 201;
    /** A counter that was refused turns to the next villager in no hurry. */
    private static final long REFUSED_MILLIS = 500;

    /** One order as it is sent, however often. */
    private record Sale(String key, String body) {}

    private final Village village;
    private final String channel;
    private final long pauseMillis;
    private final AtomicInteger sales = new AtomicInteger();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Queue<Sale> toSendAgain = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> open = new ArrayList<>();
    private volatile boolean closing;

    Counters(Village village, String channel, long pauseMillis) {
        this.village = village;
        this.channel = channel;
        this.pauseMillis = pauseMillis;
    }

    void open(int counters) {
        closing = false;
        for (int i = 0; i < counters; i++) {
            Thread counter = new Thread(this::sell, "counter " + i);
            counter.start();
            open.add(counter);
        }
    }

    /** One order, and the next once it was answered. */
    private void sell() {
        while (!closing) {
            int refused = toSendAgain.size();
            sellOne();
            pause(toSendAgain.size() > refused ? REFUSED_MILLIS : pauseMillis);
        }
    }

    void sellOne() {
        int number = sales.incrementAndGet();
        send(new Sale(
                UUID.randomUUID().toString(), Orders.tripBy(channel, "T" + number, 10_000L + number, Orders.CASH)));
    }

    private void send(Sale sale) {
        try {
            Answer answer = village.as("county")
                    .post(
                            "/orders",
                            sale.body().getBytes(StandardCharsets.UTF_8),
                            Api.JSON,
                            Map.of("Idempotency-Key", sale.key()));
            take(sale, answer);
        } catch (UncheckedIOException nobodyThere) {
            toSendAgain.add(sale);
        } catch (AssertionError notLoggedIn) {
            // Whoever cannot log in for a while comes back too; any other answer to a login is wrong.
            toSendAgain.add(sale);
            String told = String.valueOf(notLoggedIn.getMessage());
            if (!told.contains(": 503 ")) {
                wrong.add(told);
            }
        }
    }

    private void take(Sale sale, Answer answer) {
        if (answer.status() == CREATED) {
            String before = taken.put(sale.key(), answer.json().path("id").asText());
            assertThat(before).as("a key names one order").isNull();
            return;
        }
        toSendAgain.add(sale);
        boolean asPromised = answer.status() == SERVICE_UNAVAILABLE
                && answer.json().path("retryable").asBoolean()
                && answer.header("Retry-After").isPresent()
                && !answer.text().contains("\tat ")
                && !answer.text().contains("Exception");
        if (asPromised) {
            refusals.merge(answer.code(), 1, Integer::sum);
        } else {
            wrong.add(answer.status() + " " + answer.text());
        }
    }

    @Override
    public void close() {
        closing = true;
        for (Thread counter : open) {
            try {
                counter.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        open.clear();
    }

    /** Everything that was not taken, under its key, until it is. */
    void sendAgain() {
        Village.await(() -> {
            for (int left = toSendAgain.size(); left > 0; left--) {
                Sale sale = toSendAgain.poll();
                if (sale != null) {
                    send(sale);
                }
            }
            return toSendAgain.isEmpty();
        });
    }

    /** Ids of the orders that the server has said it took. */
    List<String> taken() {
        return List.copyOf(taken.values());
    }

    /** How many orders were tried, each counted once. */
    int sales() {
        return sales.get();
    }

    int toSendAgain() {
        return toSendAgain.size();
    }

    /** How often each code of a 503 was answered. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /** Answers that are neither 201 nor a 503 as it should be. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
