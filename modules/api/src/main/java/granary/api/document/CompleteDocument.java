package granary.api.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Runs when the build makes the document: completes every operation, and the components that they refer to. */
public class CompleteDocument implements OASFilter {
    /** In the order of the flow; a reader begins at the top. */
    private static final List<String> TAGS = List.of(
            "Access",
            "Counties",
            "Centers",
            "Partners",
            "Sellers",
            "Orders",
            "Handoffs",
            "Service transactions",
            "Feeds",
            "Tariffs",
            "Nights",
            "Breaks",
            "Payouts",
            "Statements",
            "Books",
            "Sandbox");

    private final Examples examples = Examples.load();
    private final Parameters parameters = Parameters.load();
    private final Headers headers = new Headers();
    private final ProblemResponses problems = new ProblemResponses(ProblemCatalogue.load());

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setTags(document.getTags().stream()
                .sorted(Comparator.comparingInt(tag -> TAGS.indexOf(tag.getName())))
                .toList());
        document.getPaths().getPathItems().values().forEach(this::complete);
        headers.addTo(document.getComponents());
        problems.addTo(document.getComponents());
    }

    private void complete(PathItem path) {
        for (Map.Entry<PathItem.HttpMethod, Operation> one :
                path.getOperations().entrySet()) {
            Operation operation = one.getValue();
            OperationExamples own = examples.of(operation.getOperationId());
            parameters.complete(operation, own);
            own.addTo(operation);
            Batches.complete(operation);
            problems.complete(one.getKey(), operation);
            headers.complete(operation);
        }
    }
}
