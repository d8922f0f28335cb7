package granary.ear.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two days of the same orders. On the first every message is delivered once and in order; on the second every handoff and
 * every outcome twice, in an order of chance, by four hands at once. The books of both are the same.
 *
 * <p>{@code -Dstress.seed=…} plays another order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DoubledDay {
    private static final long SEED = Long.getLong("stress.seed", 20_261_125L);
    private static final int HANDS = 4;
    private static final int ACCOUNT = 0;
    private static final int DEBIT = 2;
    private static final int CREDIT = 3;

    private final Village village;
    private final Operator operator;
    private final LocalDate quiet;
    private final LocalDate doubled;
    private final DayOfOrders quietOrders;
    private final DayOfOrders doubledOrders;

    DoubledDay(Village village) {
        this.village = village;
        this.operator = new Operator(village);
        System.out.printf("messages are doubled and mixed by seed %d%n", SEED);
        try {
            quiet = village.today();
            quietOrders = new DayOfOrders(village, "quiet");
            deliverInOrder(quietOrders);
            quietOrders.awaitEnd();
            doubled = quiet.plusDays(1);
            village.moveClockTo(doubled);
            village.runNight(quiet);
            doubledOrders = new DayOfOrders(village, "doubled");
            deliverTwice(doubledOrders);
            doubledOrders.awaitEnd();
            village.moveClockTo(doubled.plusDays(1));
            village.runNight(doubled);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private void deliverInOrder(DayOfOrders orders) {
        for (int i = 0; i < orders.placed().size(); i++) {
            village.awaitState(orders.placed().get(i).path("id").asText(), "HANDED_OFF");
            operator.queue("Outcomes", orders.outcome(i));
        }
    }

    /** Each handoff once more than by its order, each outcome twice; some are there before their order was handed off. */
    private void deliverTwice(DayOfOrders orders) {
        List<Runnable> deliveries = new ArrayList<>();
        for (int i = 0; i < orders.placed().size(); i++) {
            int index = i;
            deliveries.add(() -> operator.queue("Handoffs", orders.handoff(index)));
            deliveries.add(() -> operator.queue("Outcomes", orders.outcome(index)));
            deliveries.add(() -> operator.queue("Outcomes", orders.outcome(index)));
        }
        Collections.shuffle(deliveries, new Random(SEED));
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> all = new ArrayList<>();
            deliveries.forEach(delivery -> all.add(hands.submit(delivery)));
            for (Future<?> one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
        } catch (Exception e) {
            throw new IllegalStateException("a message could not be put on its queue", e);
        } finally {
            hands.shutdownNow();
        }
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void everyOrderEndsAsItsTwin() {
        assertThat(doubledOrders.states()).contains("FULFILLED", "FAILED").isEqualTo(quietOrders.states());
    }

    @Test
    void everyOrderIsBookedAsItsTwin() {
        assertThat(doubledOrders.entries()).isEqualTo(quietOrders.entries());
    }

    @Test
    void theTrialBalanceOfBothDaysIsTwiceThatOfTheQuietOne() {
        Map<String, Long> once = trialBalance(quiet);
        Map<String, Long> twice = trialBalance(doubled);
        assertThat(once.values()).anyMatch(net -> net != 0);
        once.replaceAll((account, net) -> 2 * net);
        assertThat(twice).isEqualTo(once);
    }

    /** Accounts by their net, debit above zero. */
    private Map<String, Long> trialBalance(LocalDate date) {
        Map<String, Long> nets = new TreeMap<>();
        for (String line : village.export(date, "trial-balance")) {
            String[] cells = line.split(",", -1);
            nets.put(cells[ACCOUNT], Long.parseLong(cells[DEBIT]) - Long.parseLong(cells[CREDIT]));
        }
        return nets;
    }

    @Test
    void thePartnersStatementMovesAsOnTheQuietDay() {
        String[] first = village.export(quiet, "statements").get(0).split(",", -1);
        String[] second = village.export(doubled, "statements").get(0).split(",", -1);
        long closing = Long.parseLong(first[8]);
        assertThat(village.export(doubled, "statements")).hasSize(1);
        // partner, opening, earned, held, released, recovered, tax, paid, closing, currency
        for (int figure = 2; figure <= 7; figure++) {
            assertThat(second[figure]).as("figure %d", figure).isEqualTo(first[figure]);
        }
        assertThat(second[1]).isEqualTo(first[8]);
        assertThat(Long.parseLong(second[8])).isEqualTo(2 * closing);
    }

    @Test
    void noWorkIsPricedTwice() {
        assertThat(fees(doubled)).isEqualTo(fees(quiet)).isNotEmpty();
    }

    /** Kind, amount and fee, without the ids and the count within the month, which differ. */
    private List<String> fees(LocalDate date) {
        return village.export(date, "fee-lines").stream()
                .map(line -> line.split(",", -1))
                .map(cells -> "%s %s %s".formatted(cells[3], cells[7], cells[8]))
                .sorted()
                .toList();
    }

    @Test
    void nothingWasGivenUpOrContradicted() {
        JsonNode figures = operator.figures(doubled);
        assertThat(figures.path("deadLettered").asInt()).isZero();
        assertThat(figures.path("contradicted").asInt()).isZero();
        assertThat(figures.path("inFlight").asInt()).isZero();
        assertThat(figures.path("accepted").asInt())
                .isEqualTo(doubledOrders.placed().size());
        assertThat(village.as("admin").get("/dead-letters").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void bothNightsVerify() {
        for (LocalDate date : List.of(quiet, doubled)) {
            JsonNode verified = village.as("auditor")
                    .get(Village.night(date) + "/verification")
                    .expect(200)
                    .json();
            assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
        }
    }
}
