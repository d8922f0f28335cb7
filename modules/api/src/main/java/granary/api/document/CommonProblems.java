package granary.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The codes that an operation can answer because of its form: who may call it, its parameters, its body. */
final class CommonProblems {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Whoever reads the resource may do this too: for everyone else it does not exist. */
    private static final Set<String> OPEN_TO_READERS = Set.of(
            "placeOrder",
            "refundOrder",
            "previewRefund",
            "createProduct",
            "changeProduct",
            "acceptSale",
            "deliverSale",
            "cancelSale",
            "refundSale",
            "previewSaleRefund",
            "moveClock");

    /** What puts a message on a queue. */
    private static final Set<String> QUEUED = Set.of("placeOrder", "takeOutcome", "replayDeadLetter");

    private final PathItem.HttpMethod method;
    private final Operation operation;
    private final List<String> codes = new ArrayList<>();

    private CommonProblems(PathItem.HttpMethod method, Operation operation) {
        this.method = method;
        this.operation = operation;
    }

    static List<String> of(PathItem.HttpMethod method, Operation operation) {
        CommonProblems problems = new CommonProblems(method, operation);
        problems.ofTheRequest();
        problems.ofTheCaller();
        problems.ofParameters();
        problems.ofTheBody();
        problems.ofOutages();
        return problems.codes;
    }

    /** What any request can get wrong: its address, or the headers by which an answer is chosen. */
    private void ofTheRequest() {
        codes.addAll(List.of("BAD_REQUEST", "NOT_ACCEPTABLE"));
    }

    /** An operation without a login says so by an empty list of requirements. */
    private void ofTheCaller() {
        codes.add("TOO_MANY_REQUESTS");
        if (operation.getSecurity() != null) {
            return;
        }
        codes.addAll(List.of("UNAUTHENTICATED", "ROLE_UNCLEAR", "NOT_FOUND"));
        if (method != PathItem.HttpMethod.GET && !OPEN_TO_READERS.contains(operation.getOperationId())) {
            codes.add("FORBIDDEN");
        }
    }

    private void ofParameters() {
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        for (Parameter parameter : parameters) {
            if (parameter.getIn() == Parameter.In.QUERY) {
                codes.add("INVALID");
                if (isNumber(parameter)) {
                    codes.add("BAD_PARAMETER");
                }
            }
            switch (parameter.getName()) {
                case "If-Match" -> {
                    codes.add("CHANGED_SINCE");
                    if (Boolean.TRUE.equals(parameter.getRequired())) {
                        codes.add("IF_MATCH_REQUIRED");
                    }
                }
                case "Idempotency-Key" ->
                    codes.addAll(
                            List.of("IDEMPOTENCY_KEY_MISSING", "IDEMPOTENCY_KEY_RUNNING", "IDEMPOTENCY_KEY_REUSED"));
                default -> {
                    // says nothing about problems
                }
            }
        }
    }

    private void ofTheBody() {
        if (operation.getRequestBody() == null) {
            return;
        }
        Set<String> types =
                operation.getRequestBody().getContent().getMediaTypes().keySet();
        codes.add("TOO_LARGE");
        if (Batches.takenBy(operation)) {
            codes.addAll(List.of("MALFORMED_JSON", "TOO_MANY_ITEMS", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"));
        } else if (types.contains(JSON)) {
            codes.addAll(List.of("MALFORMED_JSON", "INVALID", "UNSUPPORTED_MEDIA_TYPE"));
        } else if (types.contains(FORM)) {
            codes.add("UNSUPPORTED_MEDIA_TYPE");
        }
    }

    private void ofOutages() {
        codes.add("DATABASE_UNAVAILABLE");
        if (QUEUED.contains(operation.getOperationId())) {
            codes.add("QUEUE_UNAVAILABLE");
        }
    }

    private static boolean isNumber(Parameter parameter) {
        return parameter.getSchema() != null
                && Optional.ofNullable(parameter.getSchema().getType())
                        .orElse(List.of())
                        .contains(Schema.SchemaType.INTEGER);
    }
}
