package granary.api.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examples of all operations, by operation id; one file a part of the house. */
final class Examples {
    private static final List<String> FILES = List.of(
            "access",
            "network",
            "cash",
            "orders",
            "troubles",
            "sales",
            "parcels",
            "transactions",
            "feeds",
            "settlement",
            "adjustments",
            "nights",
            "statements",
            "books");

    private final Map<String, OperationExamples> byOperation;

    private Examples(Map<String, OperationExamples> byOperation) {
        this.byOperation = byOperation;
    }

    static Examples load() {
        Map<String, OperationExamples> all = new LinkedHashMap<>();
        for (String file : FILES) {
            Resources.read("examples/" + file + ".json", OperationExamples.class)
                    .forEach((operation, examples) -> {
                        if (all.put(operation, examples) != null) {
                            throw new IllegalStateException(operation + " has examples in two files");
                        }
                    });
        }
        return new Examples(all);
    }

    Map<String, OperationExamples> all() {
        return Map.copyOf(byOperation);
    }

    /** @throws IllegalStateException where the operation has none: a document without examples is not made */
    OperationExamples of(String operation) {
        OperationExamples found = byOperation.get(operation);
        if (found == null) {
            throw new IllegalStateException("operation %s has no examples".formatted(operation));
        }
        return found;
    }
}
