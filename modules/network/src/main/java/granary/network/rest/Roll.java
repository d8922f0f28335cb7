package granary.network.rest;

import granary.access.Audit;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.wire.Batch;
import granary.access.wire.BatchResult;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.network.Registered;
import granary.network.domain.Entry;
import granary.network.domain.Facts;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

    /** What was answered, and who did it. */
    record Keeping(KeyedAnswers answers, Audit audit) {}

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

    private final String path;
    private final Wire<J, E, F> wire;
    private final UseCases<E, F> useCases;
    private final Keeping keeping;

    /** @param path of the kind's resource, such as {@code counties} */
    Roll(String path, Wire<J, E, F> wire, UseCases<E, F> useCases, Keeping keeping) {
        this.path = path;
        this.wire = wire;
        this.useCases = useCases;
        this.keeping = keeping;
    }

    /**
     * 201 with its place for what is new, 200 for what is on the roll already.
     *
     * @throws Problem the refusal, where it is refused; 400 where there is no body, or no key
     */
    Response enter(Reach.Mandate by, @Nullable String key, @Nullable J body) {
        J told = Json.given(body);
        KeyedRequest request = KeyedRequest.of(key, "POST /" + path, Json.write(told));
        return keeping.answers()
                .answer(by.caller(), request, () -> entered(wire.toEntry().apply(told), by));
    }

    private FirstAnswer entered(E entry, Reach.Mandate by) {
        Registered outcome =
                useCases.register().register(List.of(entry), by.territory()).get(0);
        if (outcome instanceof Registered.Refused refused) {
            throw refused.problem();
        }
        F facts = find(entry.code(), by.territory());
        if (outcome instanceof Registered.Accepted) {
            keeping.audit().record(by.caller(), "NETWORK_REGISTERED", path + "/" + facts.code(), "{}");
        }
        return FirstAnswer.of(
                        outcome instanceof Registered.Accepted ? 201 : 200,
                        Json.write(wire.view().apply(facts)))
                .at(path + "/" + facts.code())
                .tagged(String.valueOf(facts.version()));
    }

    /** A result for every item, in their order. */
    Response enterAll(Reach.Mandate by, @Nullable String key, InputStream body) {
        Batch<E> batch = Batch.read(body, wire.type()).checked(wire.toEntry());
        KeyedRequest request = KeyedRequest.of(key, "POST /" + path + "/batch", batch.sha256());
        return keeping.answers()
                .answerBatch(
                        by.caller(),
                        request,
                        () -> batch.answer(entries -> registered(entries, by, batch.sha256()), Roll::result));
    }

    private List<Registered> registered(List<E> entries, Reach.Mandate by, String sha256) {
        List<Registered> outcomes = useCases.register().register(entries, by.territory());
        long accepted =
                outcomes.stream().filter(Registered.Accepted.class::isInstance).count();
        if (accepted > 0) {
            keeping.audit()
                    .record(
                            by.caller(),
                            "NETWORK_REGISTERED",
                            path,
                            "{\"accepted\":%d,\"sha256\":\"%s\"}".formatted(accepted, sha256));
        }
        return outcomes;
    }

    /** @throws Problem 422 where the limit, the cursor or the code cannot be meant */
    Page<J> page(Territory territory, Asked asked) {
        int rows = Page.limit(asked.limit());
        List<F> found = useCases.browse().page(territory, asked.slice(rows));
        return Page.cut(found, rows, Facts::code).map(wire.view());
    }

    /** @throws Problem 404 where there is none within the territory */
    Response read(String key, Territory territory) {
        F facts = find(key, territory);
        return Response.ok(wire.view().apply(facts))
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(facts.version())))
                .build();
    }

    /** @throws Problem as {@link #read}, and 428 without {@code If-Match}, 412 for another, 422 for another code */
    Response change(String key, Reach.Mandate by, @Nullable String ifMatch, @Nullable J body) {
        Territory territory = by.territory();
        F known = find(key, territory);
        IfMatch seen = IfMatch.required(ifMatch);
        E entry = wire.toEntry().apply(Json.given(body));
        if (!known.code().equals(entry.code())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/code", "stays as it is: " + known.code())));
        }
        keeping.audit()
                .recordWith(
                        () -> useCases.change().change(known, seen, entry, territory),
                        by.caller(),
                        "NETWORK_CHANGED",
                        path + "/" + known.code());
        return read(known.code(), territory);
    }

    /** @throws Problem 404 where there is none within the territory */
    F find(String key, Territory territory) {
        return useCases.find().find(key, territory).orElseThrow(Problem::notFound);
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
}
