package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.AnswerOnce.Answer;
import granary.access.AnswerOnce.Effect;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AnswerOnceIT {
    private static final Caller LI = new Caller("cli_1", "Li", Role.INTEGRATOR, Scope.NONE);
    private static final Caller WANG = new Caller("cli_2", "Wang", Role.INTEGRATOR, Scope.NONE);

    private static final KeyedRequest ORDER = KeyedRequest.of("k1", "POST /orders", "{}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private final AnswerOnce once;
    private final AtomicInteger effects = new AtomicInteger();
    private final Supplier<FirstAnswer> deed = () -> FirstAnswer.of(201, "{\"名\":1}")
            .at("orders/ord_" + effects.incrementAndGet())
            .tagged("7");
    private final Effect effect = Effect.of(deed);

    AnswerOnceIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "access");
        once = anotherServer(PATIENCE);
    }

    private AnswerOnce anotherServer(Duration patience) {
        return new AnswerOnce(new KeptAnswers(database, new MachineClock()), patience);
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndHasNoEffect() {
        Answer first = once.answer(LI, ORDER, effect);
        Answer second = once.answer(LI, ORDER, effect);
        assertThat(second.first()).isEqualTo(first.first());
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(effects).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyOrForAnotherResourceIsRefused() {
        once.answer(LI, KeyedRequest.of("k1", "POST /orders", "{}"), effect);
        assertThatThrownBy(() -> once.answer(LI, KeyedRequest.of("k1", "POST /orders", "{ }"), effect))
                .hasMessageContaining("IDEMPOTENCY_KEY_REUSED");
        assertThatThrownBy(() -> once.answer(LI, KeyedRequest.of("k1", "POST /order", "s{}"), effect))
                .hasMessageContaining("IDEMPOTENCY_KEY_REUSED");
        assertThat(effects).hasValue(1);
    }

    @Test
    void keysAreEachCallersOwn() {
        once.answer(LI, ORDER, effect);
        assertThat(once.answer(WANG, ORDER, effect).replayed()).isFalse();
    }

    @Test
    void aKeyWhoseRequestRunsOnIsNotStartedAgain() {
        AnswerOnce impatient = anotherServer(Duration.ofMillis(50));
        impatient.answer(LI, ORDER, Effect.of(() -> {
            assertThatThrownBy(() -> impatient.answer(LI, ORDER, effect))
                    .hasMessageContaining("IDEMPOTENCY_KEY_RUNNING");
            return deed.get();
        }));
        assertThat(effects).hasValue(1);
    }

    @Test
    void fiftyDoublesAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(50);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(callers.submit(() -> {
                go.await();
                return once.answer(LI, ORDER, Effect.of(() -> slowly(deed)));
            }));
        }
        go.countDown();
        int replayed = 0;
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().first().location()).isEqualTo("orders/ord_1");
            replayed += answer.get().replayed() ? 1 : 0;
        }
        callers.shutdown();
        assertThat(replayed).isEqualTo(49);
        assertThat(effects).hasValue(1);
    }

    @Test
    void whoWaitedForARequestThatWasRefusedHasItsOwnTry() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch refuse = new CountDownLatch(1);
        Future<Answer> refused = second.submit(() -> once.answer(LI, ORDER, Effect.of(() -> {
            begun.countDown();
            awaited(refuse);
            throw Problem.notFound();
        })));
        begun.await();
        ExecutorService third = Executors.newSingleThreadExecutor();
        Future<Answer> waiting = third.submit(() -> once.answer(LI, ORDER, effect));
        refuse.countDown();
        assertThatThrownBy(refused::get).hasCauseInstanceOf(Problem.class);
        assertThat(waiting.get().replayed()).isFalse();
        assertThat(effects).hasValue(1);
        second.shutdown();
        third.shutdown();
    }

    /** Two servers know nothing of each other's running requests: the database lets one of them keep its answer. */
    @Test
    void ofTwoServersTheSlowerOneAnswersWhatTheFasterOneDid() {
        AnswerOnce faster = anotherServer(PATIENCE);
        Answer slower = once.answer(LI, ORDER, Effect.of(() -> {
            faster.answer(LI, ORDER, effect);
            return FirstAnswer.of(201, "{}").at("orders/rolled-back");
        }));
        assertThat(slower.replayed()).isTrue();
        assertThat(slower.first().location()).isEqualTo("orders/ord_1");
    }

    @Test
    void whoIsRefusedBecauseAnotherServerDidItIsAnsweredWhatItDid() {
        AnswerOnce faster = anotherServer(PATIENCE);
        Answer slower = once.answer(LI, ORDER, Effect.of(() -> {
            faster.answer(LI, ORDER, effect);
            throw Problem.of(409, "NIGHT_RUNNING", "it has begun");
        }));
        assertThat(slower.replayed()).isTrue();
        assertThat(slower.first().location()).isEqualTo("orders/ord_1");
    }

    @Test
    void anEffectThatLostARaceIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Answer answer = once.answer(LI, ORDER, Effect.of(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("deadlock", "40001"));
            }
            return deed.get();
        }));
        assertThat(answer.replayed()).isFalse();
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsShownOnceIsNotKept() {
        Effect secret = Effect.of(() -> deed.get().showingOnce("{\"secret\":\"s3\"}"));
        assertThat(once.answer(LI, ORDER, secret).first().shownOnce()).contains("s3");
        FirstAnswer replay = once.answer(LI, ORDER, secret).first();
        assertThat(replay.shownOnce()).isEmpty();
        assertThat(replay.kept()).isEqualTo("{\"名\":1}");
    }

    @Test
    void whatCameAfterTheTransactionIsKeptToo() {
        Effect job = new Effect(deed, begun -> begun.at("jobs/4"));
        assertThat(once.answer(LI, ORDER, job).first().location()).isEqualTo("jobs/4");
        assertThat(once.answer(LI, ORDER, job).first().location()).isEqualTo("jobs/4");
        assertThat(effects).hasValue(1);
    }

    /** As if the server had stopped between the transaction and what comes after it. */
    @Test
    void whatWasCommittedIsAnsweredAlsoWhereNothingCameAfterIt() {
        Effect stopped = new Effect(deed, begun -> {
            throw new StackOverflowError("no exception that anybody handles");
        });
        assertThatThrownBy(() -> once.answer(LI, ORDER, stopped)).isInstanceOf(StackOverflowError.class);
        Answer repeat = anotherServer(PATIENCE).answer(LI, ORDER, effect);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.first().location()).isEqualTo("orders/ord_1");
        assertThat(effects).hasValue(1);
    }

    @Test
    void whereWhatComesAfterFailsTheKeyMayBeTriedAgain() {
        Effect refused = new Effect(deed, begun -> {
            throw new IllegalStateException("the job cannot be submitted");
        });
        assertThatThrownBy(() -> once.answer(LI, ORDER, refused)).hasMessageContaining("cannot be submitted");
        assertThat(once.answer(LI, ORDER, effect).replayed()).isFalse();
    }

    @Test
    void aRequestThatFailedMayBeTriedAgain() {
        assertThatThrownBy(() -> once.answer(LI, ORDER, Effect.of(() -> {
                    throw Problem.notFound();
                })))
                .isInstanceOf(Problem.class);
        assertThat(once.answer(LI, ORDER, effect).replayed()).isFalse();
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> KeyedRequest.of(null, "POST /orders", "{}"))
                .hasMessageContaining("IDEMPOTENCY_KEY_MISSING");
        assertThatThrownBy(() -> KeyedRequest.of("a b", "POST /orders", "{}")).isInstanceOf(Problem.class);
    }

    private static FirstAnswer slowly(Supplier<FirstAnswer> deed) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        return deed.get();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
