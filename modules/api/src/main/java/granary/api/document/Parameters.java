package granary.api.document;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What parameters of one name mean everywhere, unless an operation says more. */
final class Parameters {
    private static final String FILE = "parameters.json";

    /** @param example of the parameter's own type */
    record Meaning(String description, @Nullable Object example) {}

    private final Map<String, Meaning> byName;

    private Parameters(Map<String, Meaning> byName) {
        this.byName = byName;
    }

    static Parameters load() {
        return new Parameters(Resources.read(FILE, Meaning.class));
    }

    void complete(Operation operation, OperationExamples own) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            parameters.forEach(parameter -> complete(parameter, own.parameters().get(parameter.getName())));
        }
    }

    private void complete(Parameter parameter, @Nullable Object example) {
        Meaning meaning = byName.get(parameter.getName());
        if (parameter.getDescription() == null && meaning != null) {
            parameter.setDescription(meaning.description());
        }
        Object shown = example == null && meaning != null ? meaning.example() : example;
        if (parameter.getExample() == null && shown != null) {
            parameter.setExample(shown);
        }
    }
}
