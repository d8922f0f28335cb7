package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Postgres;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * PostgreSQL dies under load and comes back, while counters go on placing orders. It is away for 10 seconds in every
 * build, and for as long as {@code -Dstress.outage.seconds=60} says by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageIT {
    private static final long OUTAGE_SECONDS = Long.getLong("stress.outage.seconds", 10);
    private static final long BACK_WITHIN_SECONDS = 60;
    private static final int COUNTERS = 4;
    private static final int LEAST_TAKEN = 30;

    private final TakingParty party = new TakingParty();
    private final Postgres postgres = Postgres.start();
    private final Village village = Village.foundOn(postgres, "database-outage", party.environment());
    private final Operator operator = new Operator(village);
    private final Counters counters = new Counters(village, TakingParty.CHANNEL, 50);
    private final LocalDate day = village.today();
    private final Answer readMeanwhile;
    private final int readyMeanwhile;
    private final Duration backAfter;
    private final List<String> takenBefore;
    private final int refusedMeanwhile;

    DatabaseOutageIT() {
        try {
            counters.open(COUNTERS);
            Village.await(() -> counters.taken().size() >= LEAST_TAKEN);
            postgres.kill();
            takenBefore = counters.taken();
            pause(Duration.ofSeconds(OUTAGE_SECONDS));
            readMeanwhile = village.as("county").get("/orders");
            readyMeanwhile = village.as("county")
                    .getUnnamed(village.server().base() + "/health/ready")
                    .status();
            refusedMeanwhile = counters.toSendAgain();
            postgres.startAgain();
            long back = System.nanoTime();
            int before = counters.taken().size();
            Village.await(() -> counters.taken().size() > before);
            backAfter = Duration.ofNanos(System.nanoTime() - back);
            pause(Duration.ofSeconds(3));
            counters.close();
            counters.sendAgain();
            end(operator.orders());
            System.out.printf(
                    "PostgreSQL was away for %d s: %d orders taken before, %d refused meanwhile %s, back after %d ms, %d in all%n",
                    OUTAGE_SECONDS,
                    takenBefore.size(),
                    refusedMeanwhile,
                    counters.refusals(),
                    backAfter.toMillis(),
                    counters.taken().size());
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    private void end(List<JsonNode> orders) {
        Village.await(() -> party.handoffs().size() == orders.size());
        TakingParty.fulfil(village, orders);
        Village.await(() -> operator.figures(day).path("fulfilled").asInt() == orders.size());
    }

    @AfterAll
    void close() {
        counters.close();
        village.close();
        party.close();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> all(List<JsonNode> orders, String field) {
        return orders.stream().map(order -> order.path(field).asText()).toList();
    }

    @Test
    void whoeverAsksMeanwhileIsToldToComeBack() {
        assertThat(refusedMeanwhile).isPositive();
        assertThat(counters.refusals()).containsKey("DATABASE_UNAVAILABLE");
        assertThat(counters.wrong()).isEmpty();
        assertThat(readMeanwhile.status()).isEqualTo(503);
        assertThat(readMeanwhile.code()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(readMeanwhile.header("Retry-After")).isPresent();
        assertThat(readyMeanwhile).isEqualTo(503);
    }

    @Test
    void itIsBackWithinAMinute() {
        assertThat(backAfter).isLessThan(Duration.ofSeconds(BACK_WITHIN_SECONDS));
    }

    @Test
    void whatWasAcknowledgedIsThereAndEveryKeyOrderedOnce() {
        List<String> stored = all(operator.orders(), "id");

        assertThat(stored).containsAll(takenBefore);
        assertThat(counters.taken()).hasSize(counters.sales());
        assertThat(stored).containsExactlyInAnyOrderElementsOf(counters.taken());
    }

    @Test
    void noMessageWasGivenUpMeanwhile() {
        assertThat(village.as("admin").get("/dead-letters").expect(200).json().path("items"))
                .isEmpty();
        assertThat(operator.figures(day).path("deadLettered").asInt()).isZero();
    }

    @Test
    void everyOrderIsHandedOffAndBookedOnce() {
        assertThat(party.handoffs()).containsExactlyInAnyOrderElementsOf(all(operator.orders(), "handoff"));
        assertThat(counters.taken())
                .allSatisfy(
                        order -> assertThat(village.entries(order)).as(order).hasSize(2));
    }

    @Test
    void nothingIsLeftInDoubt() {
        Village.await(() -> postgres.number("SELECT COUNT(*) FROM pg_prepared_xacts") == 0);
    }
}
