package granary.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** What every operation of the document has in common is added here and not repeated at each resource. */
public class OpenApiPolish implements OASFilter {
    static final String PROBLEM = "Problem";
    static final String EXAMPLE = """
            {"type": "urn:granary:problem:invalid", "title": "Unprocessable Content", "status": 422, "code": "INVALID",
             "detail": "the request cannot be accepted: /name is missing", "retryable": false,
             "errors": [{"pointer": "/name", "message": "is missing"}],
             "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"}""";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null && operation.getResponses().getDefaultValue() == null) {
            operation
                    .getResponses()
                    .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
        }
        return operation;
    }
}
