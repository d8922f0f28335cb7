package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AnswerOnceIT {
    private static final Caller LI = new Caller("cli_1", "Li", Role.INTEGRATOR, Scope.NONE);
    private static final Caller WANG = new Caller("cli_2", "Wang", Role.INTEGRATOR, Scope.NONE);

    private final AnswerOnce once;
    private final AtomicInteger effects = new AtomicInteger();
    private final Supplier<FirstAnswer> effect =
            () -> new FirstAnswer(201, "orders/ord_" + effects.incrementAndGet(), "{\"名\":1}");

    AnswerOnceIT(Dialect dialect) {
        once = new AnswerOnce(new KeptAnswers(TestDatabase.migrated(dialect, "access"), new MachineClock()));
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndHasNoEffect() {
        KeyedRequest request = KeyedRequest.of("k1", "POST /orders", "{}");
        AnswerOnce.Answer first = once.answer(LI, request, effect);
        AnswerOnce.Answer second = once.answer(LI, request, effect);
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
        KeyedRequest request = KeyedRequest.of("k1", "POST /orders", "{}");
        once.answer(LI, request, effect);
        assertThat(once.answer(WANG, request, effect).replayed()).isFalse();
    }

    @Test
    void aKeyWhoseRequestRunsIsNotStartedAgain() {
        KeyedRequest request = KeyedRequest.of("k1", "POST /orders", "{}");
        once.answer(LI, request, () -> {
            assertThatThrownBy(() -> once.answer(LI, request, effect)).hasMessageContaining("IDEMPOTENCY_KEY_RUNNING");
            return effect.get();
        });
        assertThat(effects).hasValue(1);
    }

    @Test
    void aRequestThatFailedMayBeTriedAgain() {
        KeyedRequest request = KeyedRequest.of("k1", "POST /orders", "{}");
        assertThatThrownBy(() -> once.answer(LI, request, () -> {
                    throw Problem.notFound();
                }))
                .isInstanceOf(Problem.class);
        assertThat(once.answer(LI, request, effect).replayed()).isFalse();
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> KeyedRequest.of(null, "POST /orders", "{}"))
                .hasMessageContaining("IDEMPOTENCY_KEY_MISSING");
        assertThatThrownBy(() -> KeyedRequest.of("a b", "POST /orders", "{}")).isInstanceOf(Problem.class);
    }
}
