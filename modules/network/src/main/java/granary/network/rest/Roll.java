package granary.network.rest;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.wire.Batch;
import granary.access.wire.BatchResult;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.network.Registered;
import granary.network.domain.Entry;
import granary.network.domain.Facts;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The roll of one kind, counties, centers, partners or sellers: what is entered in it, one or ten thousand, listed, read
 * and changed goes the same way for every kind. The resources say who may, and what an operation is called.
 */
final class Roll<J, E extends Entry, F extends Facts> {
    /** How one looks on the wire; {@code toEntry} throws a {@link Problem} with every wrong place. */
    record Wire<J, E, F>(Class<J> type, Function<J, E> toEntry, Function<F, J> view) {}

    /** The kind's use cases. */
    record UseCases<E, F>(Register<E> register, Find<F> find, Browse<F> browse, Change<E, F> change) {}

    @FunctionalInterface
    interface Register<E> {
        /** An outcome for every entry, in their order. */
        List<Registered> register(List<E> entries, Territory territory);
    }

    @FunctionalInterface
    interface Find<F> {
        /** By code or by id. */
        Optional<F> find(String key, Territory territory);
    }

    @FunctionalInterface
    interface Browse<F> {
        List<F> page(Territory territory, Slice slice);
    }

    @FunctionalInterface
    interface Change<E, F> {
        void change(F known, IfMatch seen, E entry, Territory territory);
    }

    /**
     * What a list is asked for by.
     *
     * @param name of the query parameter that limits the list to a code
     */
    record Asked(
            String name,
            @Nullable String within,
            @Nullable String cursor,
            @Nullable Integer limit) {
        /** One row more than the page has, to know whether another page follows. */
        Slice slice(int rows) {
            Check check = new Check();
            Optional<String> code = check.optionalCode("/" + name, within);
            check.finish();
            return new Slice(Page.after(cursor), rows + 1, code);
        }
    }

    private final Wire<J, E, F> wire;
    private final UseCases<E, F> useCases;

    Roll(Wire<J, E, F> wire, UseCases<E, F> useCases) {
        this.wire = wire;
        this.useCases = useCases;
    }

    /**
     * 201 with its place for what is new, 200 for a repeat.
     *
     * @throws Problem the refusal, where it is refused; 400 where there is no body
     */
    Response enter(@Nullable J body, Territory territory, UriInfo uri) {
        E entry = wire.toEntry().apply(given(body));
        Registered outcome =
                useCases.register().register(List.of(entry), territory).get(0);
        if (outcome instanceof Registered.Refused refused) {
            throw refused.problem();
        }
        F facts = find(entry.code(), territory);
        Response.Status status = outcome instanceof Registered.Accepted ? Response.Status.CREATED : Response.Status.OK;
        return answer(Response.status(status), facts)
                .location(uri.getAbsolutePathBuilder().path(facts.code()).build())
                .build();
    }

    /** A result for every item, in their order. */
    List<BatchResult> enterAll(InputStream body, Territory territory) {
        return Batch.read(body, wire.type())
                .checked(wire.toEntry())
                .answer(entries -> useCases.register().register(entries, territory), Roll::result);
    }

    /** @throws Problem 422 where the limit, the cursor or the code cannot be meant */
    Page<J> page(Territory territory, Asked asked) {
        int rows = Page.limit(asked.limit());
        List<F> found = useCases.browse().page(territory, asked.slice(rows));
        return Page.cut(found, rows, Facts::code).map(wire.view());
    }

    /** @throws Problem 404 where there is none within the territory */
    Response read(String key, Territory territory) {
        return answer(Response.ok(), find(key, territory)).build();
    }

    /** @throws Problem as {@link #read}, and 428 without {@code If-Match}, 412 for another, 422 for another code */
    Response change(String key, Territory territory, @Nullable String ifMatch, @Nullable J body) {
        F known = find(key, territory);
        IfMatch seen = IfMatch.required(ifMatch);
        E entry = wire.toEntry().apply(given(body));
        if (!known.code().equals(entry.code())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/code", "stays as it is: " + known.code())));
        }
        useCases.change().change(known, seen, entry, territory);
        return read(known.code(), territory);
    }

    /** @throws Problem 404 where there is none within the territory */
    F find(String key, Territory territory) {
        return useCases.find().find(key, territory).orElseThrow(Problem::notFound);
    }

    private Response.ResponseBuilder answer(Response.ResponseBuilder response, F facts) {
        return response.entity(wire.view().apply(facts))
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(facts.version())));
    }

    private static BatchResult result(int index, Registered outcome) {
        if (outcome instanceof Registered.Accepted accepted) {
            return BatchResult.accepted(index, accepted.id());
        }
        if (outcome instanceof Registered.Repeated repeated) {
            return BatchResult.repeated(index, repeated.id());
        }
        return BatchResult.refused(index, ((Registered.Refused) outcome).problem());
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Problem.of(400, "MALFORMED_JSON", "a JSON object was expected");
        }
        return body;
    }
}
