package granary.network.rest;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.wire.BatchResult;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.network.Registered;
import granary.network.domain.Slice;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers that the four kinds of resources have in common. */
final class Answers {
    private Answers() {}

    static BatchResult result(int index, Registered outcome) {
        if (outcome instanceof Registered.Accepted accepted) {
            return BatchResult.accepted(index, accepted.id());
        }
        if (outcome instanceof Registered.Repeated repeated) {
            return BatchResult.repeated(index, repeated.id());
        }
        return BatchResult.refused(index, ((Registered.Refused) outcome).problem());
    }

    /** 201 with its place for what is new, 200 for a repeat. */
    static Response created(UriInfo uri, String code, Registered outcome, Object view, int version) {
        Response.Status status = outcome instanceof Registered.Accepted ? Response.Status.CREATED : Response.Status.OK;
        return Response.status(status)
                .location(uri.getAbsolutePathBuilder().path(code).build())
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(version)))
                .entity(view)
                .build();
    }

    /** @throws Problem the refusal, where it was refused */
    static void refuse(Registered outcome) {
        if (outcome instanceof Registered.Refused refused) {
            throw refused.problem();
        }
    }

    /** @throws Problem 422 where a body names another code than the path */
    static void sameCode(String inPath, String inBody) {
        if (!inPath.equals(inBody)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/code", "stays as it is: " + inPath)));
        }
    }

    static Response one(Object view, int version) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(version)))
                .build();
    }

    /** @throws Problem 400 where there is no body, or it is {@code null} */
    static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Problem.of(400, "MALFORMED_JSON", "a JSON object was expected");
        }
        return body;
    }

    /**
     * One row more than the page has, to know whether another page follows.
     *
     * @param name of the query parameter that limits the list to a code, if any
     * @throws Problem 422 where that is no code, or the cursor is not ours
     */
    static Slice slice(@Nullable String cursor, int limit, String name, @Nullable String within) {
        Check check = new Check();
        Optional<String> code = check.optionalCode("/" + name, within);
        check.finish();
        return new Slice(Page.after(cursor), limit + 1, code);
    }
}
