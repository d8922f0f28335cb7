package granary.ear.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first start of an empty installation, as the README promises it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoDayIT {
    private static final long PATIENCE_SECONDS = 900;
    private static final Pattern PLAYED = Pattern.compile("The demo day: playing (\\S+) of three counties");
    private static final Pattern LINK =
            Pattern.compile("(maker|checker|partner) +(http://\\S+/console/login\\?token=\\S+)");

    private static GranaryServer server;
    private static String date = "";

    @BeforeAll
    static void play() {
        server = GranaryServer.start("demo", Map.of("GRANARY_DEMO", "true"));
        await(DemoDayIT::ended);
        date = server.log().find(PLAYED).get(0).group(1);
    }

    private static void await(BooleanSupplier happened) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not happen").isLessThan(deadline);
            GranaryServer.pause();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static boolean ended() {
        return server.log().has("The demo day ended early")
                || server.log().find(LINK).size() == 3;
    }

    @Test
    void theNightOfYesterdayIsSealed() {
        assertThat(Api.of(server, "maker")
                        .get(night())
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("SEALED");
    }

    @Test
    void theLogTellsTheMorningAndTheVerification() {
        assertThat(server.log()
                        .find(Pattern.compile("The night of .+ balanced: 19,980 transactions, 3 breaks worth ¥")))
                .isNotEmpty();
        assertThat(server.log().find(Pattern.compile("verify: OK, [0-9,]+ checks, 0 rows")))
                .isNotEmpty();
    }

    @Test
    void theThreePlantedFaultsAreTheOnlyBreaks() {
        List<String> breaks = Api.of(server, "maker")
                .get(night() + "/breaks.csv", "text/csv")
                .expect(200)
                .text()
                .lines()
                .skip(1)
                .toList();

        assertThat(breaks).hasSize(3);
        for (String each : breaks) {
            String[] cells = each.split(",", -1);
            Pattern told = Pattern.compile("planted: %s %s: %s, .*\\(found\\)".formatted(cells[0], cells[1], cells[2]));
            assertThat(server.log().find(told)).as(each).hasSize(1);
        }
    }

    @Test
    void noOrderIsPendingAndOneOfAHundredFailed() {
        Api county = Api.of(server, "county");
        for (String state : List.of("ACCEPTED", "HANDED_OFF")) {
            assertThat(county.get("/orders?state=" + state).expect(200).json().path("items"))
                    .isEmpty();
        }
        assertThat(server.log().has("1,980 orders fulfilled, 20 failed, none pending"))
                .isTrue();
    }

    @Test
    void anOrdersDateIsThatOfTheNight() {
        JsonNode order = Api.of(server, "partner")
                .get("/orders?limit=1")
                .expect(200)
                .json()
                .path("items")
                .get(0);

        assertThat(order.path("acceptedOn").asText()).isEqualTo(date);
    }

    @Test
    void theClockHasJoinedTheMachines() {
        JsonNode clock =
                Api.of(server, "admin").get("/sandbox/clock").expect(200).json();

        assertThat(clock.path("aheadSeconds").asLong()).isZero();
        LocalDate today = LocalDate.ofInstant(Instant.parse(clock.path("now").asText()), ZoneId.of("Asia/Shanghai"));
        assertThat(LocalDate.parse(date)).isBefore(today);
    }

    @Test
    void loginLinksAreForMakerCheckerAndOnePartner() {
        assertThat(server.log().find(LINK))
                .extracting(link -> link.group(1))
                .containsExactlyInAnyOrder("maker", "checker", "partner");
    }

    @Test
    void nothingInTheLogIsAnErrorOrAnUnexplainedWarning() {
        assertThat(server.log().complaints()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void anotherStartPlaysNothingAgain() {
        server.close();
        server.startAgain();

        await(() -> server.log().has("The demo day of %s was played before".formatted(date)));
    }

    private static String night() {
        return "/nights/CN/" + date;
    }
}
