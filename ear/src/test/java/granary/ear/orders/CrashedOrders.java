package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Postgres;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The server is killed again and again while counters place orders: row, entry and message are there together, or none of
 * them. On PostgreSQL it is killed when a transaction stands between its two phases, which the database tells; on Derby at
 * moments of the seed. Nothing is sent again by reminders, so that a lost message would stay lost.
 *
 * <p>Twice in every build; {@code -Dcrash.orders.kills=20 -Dcrash.orders.seed=…} by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrashedOrders {
    private static final int KILLS = Integer.getInteger("crash.orders.kills", 2);
    private static final long SEED = Long.getLong("crash.orders.seed", 20_261_125L);
    private static final int COUNTERS = 4;
    private static final int LONGEST_MILLIS = 3_000;
    private static final long AIM_SECONDS = 20;
    private static final String IN_DOUBT = "SELECT COUNT(*) FROM pg_prepared_xacts";
    private static final Pattern RECOVERED = Pattern.compile("(?:WTRN0027I|WTRN0135I): .*");

    private final TakingParty party = new TakingParty();
    private final Optional<Postgres> postgres;
    private final Village village;
    private final Operator operator;
    private final Counters counters;
    private final Random chance = new Random(SEED);
    private final List<Long> inDoubt = new ArrayList<>();
    private final List<JsonNode> orders;

    CrashedOrders(String name, Optional<Postgres> postgres) {
        this.postgres = postgres;
        Map<String, String> environment = new HashMap<>(party.environment());
        environment.put("GRANARY_REMINDERS", "false");
        village = postgres.map(database -> Village.foundOn(database, name, environment))
                .orElseGet(() -> Village.found(name, environment));
        operator = new Operator(village);
        counters = new Counters(village, TakingParty.CHANNEL, 20);
        System.out.printf("%s: %d kills by seed %d%n", name, KILLS, SEED);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                crash(kill);
            }
            orders = operator.orders();
            Village.await(() -> party.handoffs().size() >= orders.size());
            TakingParty.fulfil(village, orders);
            Village.await(
                    () -> operator.figures(village.today()).path("fulfilled").asInt() == orders.size());
        } catch (RuntimeException | AssertionError e) {
            end();
            throw e;
        }
    }

    private void crash(int kill) {
        Runnable crash = village.server().crash();
        int before = counters.taken().size();
        counters.open(COUNTERS);
        Village.await(() -> counters.taken().size() > before + COUNTERS);
        pause(chance.nextInt(LONGEST_MILLIS));
        postgres.ifPresent(CrashedOrders::aim);
        crash.run();
        counters.close();
        postgres.ifPresent(database -> inDoubt.add(database.number(IN_DOUBT)));
        village.server().startAgain();
        postgres.ifPresent(database -> Village.await(() -> database.number(IN_DOUBT) == 0));
        System.out.printf(
                "kill %d: %d orders taken, %d to be sent again, in doubt on PostgreSQL %s; %s%n",
                kill, counters.taken().size(), counters.toSendAgain(), inDoubt, recovered());
        counters.sendAgain();
    }

    /** Until a transaction is prepared and not committed. */
    private static void aim(Postgres database) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(AIM_SECONDS);
        while (database.number(IN_DOUBT) == 0) {
            assertThat(System.nanoTime()).as("nothing is ever prepared").isLessThan(deadline);
        }
    }

    private List<String> recovered() {
        return village.server().log().find(RECOVERED).stream()
                .map(Matcher::group)
                .toList();
    }

    @AfterAll
    void end() {
        counters.close();
        village.close();
        party.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> all(String field) {
        return orders.stream().map(order -> order.path(field).asText()).toList();
    }

    @Test
    void whatWasAcknowledgedIsThereAndEveryKeyOrderedOnce() {
        assertThat(counters.taken()).hasSize(counters.sales());
        assertThat(all("id")).containsExactlyInAnyOrderElementsOf(counters.taken());
        assertThat(counters.wrong()).isEmpty();
    }

    @Test
    void noOrderIsWithoutItsMessageAndNoMessageWithoutItsOrder() {
        assertThat(party.handoffs()).containsExactlyInAnyOrderElementsOf(all("handoff"));
    }

    @Test
    void everyOrderHasItsEntriesOnce() {
        assertThat(orders).allSatisfy(order -> {
            String amount = order.path("amount").path("amount").asText();
            assertThat(village.entries(order.path("id").asText()))
                    .as(order.toString())
                    .containsExactly(
                            "ORDER_ACCEPTED 1210+%s 2050-%s".formatted(amount, amount),
                            "ORDER_FULFILLED 2050+%s 2020-%s".formatted(amount, amount));
        });
    }

    @Test
    void nothingIsGivenUp() {
        assertThat(village.as("admin").get("/dead-letters").expect(200).json().path("items"))
                .isEmpty();
    }
}
