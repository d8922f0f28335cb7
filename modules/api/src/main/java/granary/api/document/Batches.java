package granary.api.document;

import granary.access.wire.Json;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Bulk calls: an annotation can say what an item is, but not that a body of NDJSON is a text of such items, nor that an
 * array of them does as well.
 */
final class Batches {
    private static final String NDJSON = "application/x-ndjson";

    private Batches() {}

    static boolean takenBy(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().hasMediaType(NDJSON);
    }

    /** Where the operation is a bulk call; its examples are texts of lines by now. */
    static void complete(Operation operation) {
        if (!takenBy(operation)) {
            return;
        }
        MediaType lines = operation.getRequestBody().getContent().getMediaType(NDJSON);
        Schema item = lines.getSchema();
        MediaType array = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .maxItems(10_000)
                        .items(item));
        lines.getExamples()
                .forEach((name, example) ->
                        array.addExample(name, OASFactory.createExample().value(items((String) example.getValue()))));
        lines.setSchema(OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("One item a line, each an object as in the array that may be sent instead"));
        // The array first: clients that are generated take the first media type, and an array has types.
        Content both = OASFactory.createContent();
        both.addMediaType("application/json", array);
        both.addMediaType(NDJSON, lines);
        operation.getRequestBody().setContent(both);
    }

    private static List<Object> items(String lines) {
        return lines.lines().map(line -> (Object) Json.read(line, Map.class)).toList();
    }
}
