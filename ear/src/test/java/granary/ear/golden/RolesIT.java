package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every endpoint that the OpenAPI document names, asked by every role, for what is its own and for what is another's. What
 * is sent is never whole, so that who may do something is told so and nothing is done.
 */
@ExtendWith(PlayedNights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Set<String> SCOPED = Set.of("county", "partner", "integrator");
    /** Whose path names something that belongs to a county, a partner or an integrator. */
    private static final Set<String> OWNED = Set.of(
            "counties",
            "centers",
            "partners",
            "sellers",
            "statements",
            "fee-lines",
            "orders",
            "products",
            "sales",
            "clients",
            "disputes",
            "parcels");

    /**
     * No file of the golden nights came late, so that there is no supplement to be read; and no message of theirs could
     * not be taken up: {@code granary.ear.orders.DeadLetters} asks for those.
     */
    private static final Set<String> NEVER_THERE =
            Set.of("getSupplementExport", "getDeadLetter", "replayDeadLetter", "discardDeadLetter");

    private final Played played;
    private final RoleTable table = RoleTable.read();
    private final List<Operation> operations;
    private final RoleNeighbour here = RoleNeighbour.find(true);
    private final RoleNeighbour there = RoleNeighbour.find(false);
    private final RoleCallers callers;
    private final RoleSubjects own;
    private final RoleSubjects anothers;

    /** One endpoint. */
    private record Operation(String id, String method, String template) {
        boolean ownsItsSubject() {
            return template.contains("{") && OWNED.contains(template.split("/", -1)[2]);
        }
    }

    RolesIT(@On(On.Kind.DERBY) Played played) {
        this.played = played;
        this.operations = operations(played.as("admin")
                .get(played.server().base() + "/openapi?format=JSON", Api.JSON)
                .expect(200)
                .json());
        this.callers = new RoleCallers(played, here);
        this.own = new RoleSubjects(played, here);
        own.belongTo(callers, here);
        this.anothers = new RoleSubjects(played, there);
        anothers.belongTo(new RoleCallers(played, there), there);
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(operations.stream().map(Operation::id)).containsExactlyInAnyOrderElementsOf(table.operations());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleDoesWhatItsCellSays() {
        return operations.stream()
                .filter(operation -> !table.isOpen(operation.id()))
                .filter(operation -> !NEVER_THERE.contains(operation.id()))
                .flatMap(operation -> table.roles().stream()
                        .map(role -> DynamicTest.dynamicTest(
                                operation.id() + " as " + role, () -> answersAsTabled(operation, role))));
    }

    @TestFactory
    Stream<DynamicTest> anothersIsNotThere() {
        return operations.stream()
                .filter(Operation::ownsItsSubject)
                .flatMap(operation -> table.roles().stream()
                        .filter(role -> SCOPED.contains(role) && table.of(operation.id(), role) == RoleTable.Cell.YES)
                        .map(role -> DynamicTest.dynamicTest(
                                operation.id() + " of another as " + role,
                                () -> assertThat(
                                                send(operation, callers.of(role).api(), anothers)
                                                        .status())
                                        .isEqualTo(404))));
    }

    @TestFactory
    Stream<DynamicTest> nobodyDoesAnythingWithoutAToken() {
        Api nobody = new Api(played.server().base(), "", "");
        return operations.stream()
                .filter(operation -> !table.isOpen(operation.id()))
                .filter(operation -> operation.method().equals("get"))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> assertThat(nobody.getUnnamed(own.fill(operation.template()))
                                        .status())
                                .isEqualTo(401)));
    }

    private void answersAsTabled(Operation operation, String role) {
        Answer answer = answer(operation, role);
        switch (table.of(operation.id(), role)) {
            case FORBIDDEN -> assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            case NOT_FOUND -> assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            case YES ->
                assertThat(answer.status())
                        .as(answer.text())
                        .isNotIn(401, 403, 404)
                        .isLessThan(500);
            case OPEN -> throw new IllegalStateException("an open endpoint has no role");
        }
    }

    private Answer answer(Operation operation, String role) {
        if (operation.id().equals("rotateClientSecret") && role.equals("integrator")) {
            // It would not get in a second time.
            RoleCallers.Caller fresh = callers.integrator(here);
            return fresh.api().post("/clients/" + fresh.id() + "/secret", NOTHING, Api.JSON, Map.of());
        }
        if (operation.id().equals("rotateClientSecret") && role.equals("admin")) {
            return send(operation, callers.of(role).api(), anothers);
        }
        return send(operation, callers.of(role).api(), own);
    }

    private static Answer send(Operation operation, Api caller, RoleSubjects subjects) {
        String path = subjects.fill(operation.template());
        return switch (operation.method()) {
            case "get" -> caller.get(path, path.endsWith(".csv") ? "text/csv" : Api.JSON);
            case "put" -> caller.put(path, "{}", "\"1\"");
            case "post" -> caller.post(path, NOTHING, path.endsWith("/batch") ? Api.NDJSON : Api.JSON, Map.of());
            default -> throw new IllegalStateException("nobody can send a " + operation.method());
        };
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode id = method.getValue().path("operationId");
                    if (!id.isMissingNode()) {
                        found.add(new Operation(id.asText(), method.getKey(), path.getKey()));
                    }
                }));
        assertThat(new TreeSet<>(found.stream().map(Operation::id).toList())).hasSameSizeAs(found);
        return found;
    }
}
