package granary.access;

import granary.database.Shared;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One effect a key: the first request has it, and its answer is kept for 90 days in the same transaction; a repeat gets
 * that answer. Keys are each caller's own.
 */
@Shared
public class AnswerOnce {
    private final KeptAnswers kept;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    @Inject
    AnswerOnce(KeptAnswers kept) {
        this.kept = kept;
    }

    /** @param replayed whether it had been given before */
    public record Answer(FirstAnswer first, boolean replayed) {}

    /**
     * Answers a request, with its effect or from memory. Not to be called within a transaction.
     *
     * @param effect does the work, within the transaction that keeps its answer
     * @throws Problem 409 {@code IDEMPOTENCY_KEY_RUNNING} while the first request runs, 422 {@code IDEMPOTENCY_KEY_REUSED}
     *     where the key stood for another request
     */
    public Answer answer(Caller caller, KeyedRequest request, Supplier<FirstAnswer> effect) {
        String mine = caller.id() + " " + request.key();
        if (!running.add(mine)) {
            throw stillRunning();
        }
        try {
            Optional<FirstAnswer> before = kept.find(caller, request);
            if (before.isPresent()) {
                return new Answer(before.get(), true);
            }
            return new Answer(kept.keep(caller, request, effect), false);
        } catch (KeptAnswers.KeyTaken elsewhere) {
            // Another server was first by a moment, and this one's effect is rolled back: the next try finds its
            // answer.
            throw stillRunning();
        } finally {
            running.remove(mine);
        }
    }

    private static Problem stillRunning() {
        return Problem.of(409, "IDEMPOTENCY_KEY_RUNNING", "the first request with this key has not ended yet")
                .retryableAfter(1);
    }
}
