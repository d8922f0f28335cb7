package granary.access.wire;

import granary.access.AnswerOnce;
import granary.access.Caller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How every resource answers a request under an {@code Idempotency-Key}: by its effect the first time, with {@code
 * Idempotent-Replayed} and what was answered then every other time. Who may ask is settled before; what is checked
 * against the state of things is part of the effect. Nothing is read from the database before: outside a transaction
 * the container lends a connection until the request ends, and as many doubles as there are connections would hold all
 * of them while they wait for the first, which then gets none.
 */
@Shared
public class KeyedAnswers {
    private final AnswerOnce once;

    @Inject
    public KeyedAnswers(AnswerOnce once) {
        this.once = once;
    }

    /** @throws granary.access.Problem as {@link AnswerOnce#answer}, and whatever the effect throws */
    public Response answer(Caller caller, KeyedRequest request, Supplier<FirstAnswer> within) {
        return answer(caller, request, AnswerOnce.Effect.of(within));
    }

    /** For an effect that does not end with its transaction. */
    public Response answer(Caller caller, KeyedRequest request, AnswerOnce.Effect effect) {
        AnswerOnce.Answer answer = once.answer(caller, request, effect);
        FirstAnswer first = answer.first();
        String body = first.shownOnce().isEmpty() ? first.kept() : first.shownOnce();
        return response(answer, body);
    }

    /** Where a key may be left out: then each request has its effect. */
    public Response answer(Caller caller, Optional<KeyedRequest> request, AnswerOnce.Effect effect) {
        return request.map(keyed -> answer(caller, keyed, effect)).orElseGet(() -> {
            FirstAnswer only = effect.afterwards().apply(effect.within().get());
            return response(new AnswerOnce.Answer(only, false), only.kept());
        });
    }

    /** A bulk call: its ids are kept, and its answer is rebuilt from them. */
    public Response answerBatch(Caller caller, KeyedRequest request, Supplier<List<BatchResult>> within) {
        AnswerOnce.Answer answer = once.answer(
                caller, request, AnswerOnce.Effect.of(() -> FirstAnswer.of(200, KeptBatch.write(within.get()))));
        return response(answer, KeptBatch.read(answer.first().kept()));
    }

    private static Response response(AnswerOnce.Answer answer, Object body) {
        FirstAnswer first = answer.first();
        Response.ResponseBuilder response = Response.status(first.status()).entity(body);
        if (!first.location().isEmpty()) {
            response.location(URI.create(first.location()));
        }
        if (!first.etag().isEmpty()) {
            response.header(HttpHeaders.ETAG, IfMatch.etag(first.etag()));
        }
        if (answer.replayed()) {
            response.header(KeyedRequest.REPLAYED, true);
        }
        return response.build();
    }
}
