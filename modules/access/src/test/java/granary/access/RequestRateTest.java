package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestRateTest {
    private long nanos = 5_000_000_000L;

    @Test
    void twoSecondsWorthGoInAtOnceAndThenOneAtATime() {
        RequestRate rate = new RequestRate(10, () -> nanos);
        for (int i = 0; i < 20; i++) {
            rate.count("li");
        }
        assertTurnedAway(rate, "li");
        rate.count("wang");
        nanos += TimeUnit.MILLISECONDS.toNanos(100);
        rate.count("li");
        assertTurnedAway(rate, "li");
    }

    @Test
    void whoIsTurnedAwayDoesNotWaitTheLongerForIt() {
        RequestRate rate = new RequestRate(1, () -> nanos);
        rate.count("li");
        rate.count("li");
        for (int i = 0; i < 100; i++) {
            assertTurnedAway(rate, "li");
        }
        nanos += TimeUnit.SECONDS.toNanos(1);
        rate.count("li");
    }

    @Test
    void zeroIsNoLimit() {
        RequestRate rate = new RequestRate(0, () -> nanos);
        for (int i = 0; i < 100_000; i++) {
            rate.count("li");
        }
        assertThat(rate.callers()).isZero();
    }

    @Test
    void whateverNamesAreMadeUpTheMemoryIsBounded() {
        RequestRate rate = new RequestRate(1, () -> nanos);
        for (int i = 0; i < 30_000; i++) {
            rate.count("caller " + i);
        }
        assertThat(rate.callers()).isEqualTo(10_000);
    }

    private static void assertTurnedAway(RequestRate rate, String caller) {
        assertThatThrownBy(() -> rate.count(caller)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.code()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(problem.retryAfterSeconds()).isEqualTo(1);
        });
    }
}
