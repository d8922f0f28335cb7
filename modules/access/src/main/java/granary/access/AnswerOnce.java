package granary.access;

import granary.database.LostRace;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One effect a key: the first request has it, and its answer is kept for 90 days in the same transaction; a repeat gets
 * that answer. One that comes while the first still runs waits for it, for a while. Keys are each caller's own.
 */
@Shared
public class AnswerOnce {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Whoever waits holds a thread of the server: a caller with a slow request and many doubles must not take all. */
    private static final int MOST_WAITING = 64;

    private static final int TRIES = 5;

    private final KeptAnswers kept;
    private final Duration patience;
    private final ConcurrentMap<String, CountDownLatch> running = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    @Inject
    AnswerOnce(KeptAnswers kept) {
        this(kept, PATIENCE);
    }

    AnswerOnce(KeptAnswers kept, Duration patience) {
        this.kept = kept;
        this.patience = patience;
    }

    /** @param replayed whether it had been given before */
    public record Answer(FirstAnswer first, boolean replayed) {}

    /**
     * What a request does.
     *
     * @param within does the work, within the transaction that keeps its answer; tried again where somebody else was
     *     faster and it was rolled back
     * @param afterwards does what no transaction can hold, such as starting a job, once that is committed, and answers
     *     what is kept from then on; where it throws, the key is forgotten, but what was committed stays
     */
    public record Effect(Supplier<FirstAnswer> within, UnaryOperator<FirstAnswer> afterwards) {
        public static Effect of(Supplier<FirstAnswer> within) {
            return new Effect(within, UnaryOperator.identity());
        }
    }

    /**
     * Answers a request, with its effect or from memory. Not to be called within a transaction.
     *
     * @throws Problem 409 {@code IDEMPOTENCY_KEY_RUNNING} where the first request still runs after 10 seconds, 422 {@code
     *     IDEMPOTENCY_KEY_REUSED} where the key stood for another request
     */
    public Answer answer(Caller caller, KeyedRequest request, Effect effect) {
        String mine = caller.id() + " " + request.key();
        long untilNanos = System.nanoTime() + patience.toNanos();
        while (true) {
            CountDownLatch ended = new CountDownLatch(1);
            CountDownLatch first = running.putIfAbsent(mine, ended);
            if (first == null) {
                try {
                    return alone(caller, request, effect);
                } finally {
                    running.remove(mine, ended);
                    ended.countDown();
                }
            }
            await(first, untilNanos);
            // Where the first was refused there is no answer, and the next in line has its own try.
            Optional<FirstAnswer> before = kept.find(caller, request);
            if (before.isPresent()) {
                return new Answer(before.get(), true);
            }
        }
    }

    /** Alone on this server; another one may have the same request, and then the database decides. */
    private Answer alone(Caller caller, KeyedRequest request, Effect effect) {
        for (int tried = 1; ; tried++) {
            Optional<FirstAnswer> before = kept.find(caller, request);
            if (before.isPresent()) {
                return new Answer(before.get(), true);
            }
            FirstAnswer begun;
            try {
                begun = kept.keep(caller, request, effect.within());
            } catch (Problem refusal) {
                // Perhaps because another server has done it by now.
                return kept.find(caller, request)
                        .map(other -> new Answer(other, true))
                        .orElseThrow(() -> refusal);
            } catch (RuntimeException e) {
                if (tried < TRIES && LostRace.in(e)) {
                    continue;
                }
                throw e;
            }
            return new Answer(afterwards(caller, request, effect, begun), false);
        }
    }

    private FirstAnswer afterwards(Caller caller, KeyedRequest request, Effect effect, FirstAnswer begun) {
        FirstAnswer whole;
        try {
            whole = effect.afterwards().apply(begun);
        } catch (RuntimeException e) {
            kept.forget(caller, request);
            throw e;
        }
        if (!whole.equals(begun)) {
            kept.replace(caller, request, whole);
        }
        return whole;
    }

    private void await(CountDownLatch first, long untilNanos) {
        if (!waiting.tryAcquire()) {
            throw stillRunning();
        }
        try {
            if (!first.await(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw stillRunning();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning();
        } finally {
            waiting.release();
        }
    }

    private static Problem stillRunning() {
        return Problem.of(409, "IDEMPOTENCY_KEY_RUNNING", "the first request with this key has not ended yet")
                .retryableAfter(1);
    }
}
