package granary.ear.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.bad.TestIssuer;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation asked by every role with requests that chance makes. A run is told by its seed; {@code
 * -Dgranary.generated.requests} makes it longer and {@code -Dgranary.generated.seed} another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GeneratedRequests {
    private static final int REQUESTS = Integer.getInteger("granary.generated.requests", 2_000);
    private static final long SEED = Long.getLong("granary.generated.seed", 20_261_125L);
    private static final List<String> ROLES = List.of(
            "maker", "checker", "county", "other county", "partner", "integrator", "auditor", "admin", "nobody");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    /** A clock that chance has moved to the year 9999 leaves nothing to be asked; BadProtocolIT asks it. */
    private static final String CLOCK = "moveClock";

    private final Village village;
    private final Api twoRoles;
    private final Random random = new Random(SEED);
    private final Known known = new Known(random);
    private final Requests requests = new Requests(random, known);
    private final Map<String, Complaint> complaints = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Map<String, List<String>> welcomed = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** What was wrong how many times, and the first time of it. */
    private record Complaint(String wrong, int times, Sent sent, Answer answer) {
        Complaint and(Complaint another) {
            return new Complaint(wrong, times + another.times(), sent, answer);
        }

        @Override
        public String toString() {
            return "%n%s: %s, %d times%n    %s%n    %d %s"
                    .formatted(sent.operation().id(), wrong, times, sent, answer.status(), answer.text());
        }
    }

    GeneratedRequests(Village village) {
        this.village = village;
        TestIssuer issuer = TestIssuer.embedded(village.server());
        twoRoles = new Api(
                village.server().base(),
                issuer.saying(claims -> claims.subject("tester").claim("groups", List.of("maker", "checker")))::good);
        village.as("admin")
                .post("/sellers", "{\"code\":\"S1\",\"name\":\"刘家农场\",\"center\":\"V1\"}")
                .expect(201);
        known.add("seller", "S1");
        known.add("country", "CN");
        known.add("date", village.today().toString());
        known.add("center", Village.CENTER);
        known.add("provider", "WECHAT_PAY");
        known.add("county", "K1");
        known.add("partner", "P1");
    }

    @Test
    void noRequestIsAnsweredWithAFaultOrWithWhatTheDocumentDoesNotTell() {
        System.out.printf("seed %d, %d requests%n", SEED, REQUESTS);
        List<Described.Operation> operations = operations().stream()
                .filter(operation -> !operation.id().equals(CLOCK))
                .toList();
        // First everybody asks everything as it should be asked, so that there are things of every kind to be asked
        // about.
        for (String role : ROLES) {
            operations.forEach(operation -> ask(requests.whole(operation, role)));
        }
        for (int i = 0; i < REQUESTS; i++) {
            Described.Operation operation = operations.get(i % operations.size());
            ask(requests.make(operation, role(operation)));
        }
        System.out.println("answers by status: " + statuses);
        System.out.println("never done: "
                + operations.stream()
                        .map(Described.Operation::id)
                        .filter(id -> !done.contains(id))
                        .toList());

        assertThat(complaints.values().stream().map(Complaint::toString))
                .as("of the run with seed %d", SEED)
                .isEmpty();
        assertThat(statuses.keySet()).contains(200, 201, 400, 401, 403, 404, 409, 412, 422);
    }

    private List<Described.Operation> operations() {
        return Described.operations(village.as("admin")
                .get(village.server().base() + "/openapi?format=JSON", Api.JSON)
                .expect(200)
                .json());
    }

    @TestFactory
    Stream<DynamicTest> everyProblemOfARequestsFormIsProvoked() {
        return operations().stream()
                .flatMap(operation -> FormProblems.all().stream()
                        .flatMap(answer -> FormProblems.request(operation, answer).stream()
                                .map(sent -> DynamicTest.dynamicTest(operation.id() + ": " + answer, () -> {
                                    Answer told = send(sent);
                                    assertThat(told.status() + " " + told.code())
                                            .as("%s: %s", sent, told.text())
                                            .isEqualTo(answer);
                                }))));
    }

    /** More often than not somebody who was let in before: behind a refused role nothing more is tried. */
    private String role(Described.Operation operation) {
        List<String> welcome = welcomed.getOrDefault(operation.id(), List.of());
        return welcome.isEmpty() || random.nextInt(3) == 0
                ? ROLES.get(random.nextInt(ROLES.size()))
                : welcome.get(random.nextInt(welcome.size()));
    }

    private void ask(Sent sent) {
        Described.Operation operation = sent.operation();
        Answer answer = send(sent);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (!REFUSED.contains(answer.status())) {
            welcomed.computeIfAbsent(operation.id(), unknown -> new ArrayList<>())
                    .add(sent.role());
        }
        if (answer.status() < 300) {
            done.add(operation.id());
            known.learn(operation, answer);
        }
        Verdict.of(sent, answer)
                .map(wrong -> new Complaint(wrong, 1, sent, answer))
                .ifPresent(one -> complaints.merge(operation.id() + one.wrong(), one, Complaint::and));
    }

    private Answer send(Sent sent) {
        String method = sent.operation().method();
        return switch (sent.role()) {
            case "nobody" -> village.as("admin").callUnnamed(method, sent.path(), sent.body(), sent.headers());
            case FormProblems.TWO_ROLES -> twoRoles.call(method, sent.path(), sent.body(), sent.headers());
            default -> village.as(sent.role()).call(method, sent.path(), sent.body(), sent.headers());
        };
    }

    @AfterAll
    void theBooksBalanceAndTheLogHasNoComplaint() {
        try (village) {
            JsonNode balances =
                    village.as("auditor").get("/balances").expect(200).json().path("items");
            long sum = 0;
            for (JsonNode one : balances) {
                sum += one.path("debit").asLong() - one.path("credit").asLong();
            }
            assertThat(balances).isNotEmpty();
            assertThat(sum).as(balances.toString()).isZero();
            assertThat(village.server().log().complaints()).isEmpty();
        }
    }
}
