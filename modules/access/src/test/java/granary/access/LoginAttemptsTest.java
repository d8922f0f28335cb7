package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.LoginAttempts.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private static final Attempt TILL = new Attempt("cli_till", "10.0.0.1");

    private final Moving clock = new Moving();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-25T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void fiveFailuresCostNothingAndThenEachCostsTwiceAsMuch() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.failed(TILL)).isEmpty();
            attempts.admit(TILL);
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(attempts.failed(TILL)).isEqualTo(OptionalInt.of(seconds));
            assertHeld(TILL, seconds);
            pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertHeld(TILL, 1);
            pass(Duration.ofMillis(1));
            attempts.admit(TILL);
        }
    }

    @Test
    void aGoodLoginForgetsItsClientsFailures() {
        fail(TILL, 6);
        pass(Duration.ofSeconds(1));
        attempts.succeeded(TILL);
        assertThat(attempts.failed(TILL)).isEmpty();
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        fail(TILL, 12);
        pass(Duration.ofMinutes(15).plusMillis(1));
        attempts.admit(TILL);
        assertThat(attempts.failed(TILL)).isEmpty();
    }

    @Test
    void anAddressThatTriesManyClientsIsHeldUp() {
        for (int i = 0; i < 21; i++) {
            attempts.failed(new Attempt("cli_" + i, "10.0.0.1"));
        }
        assertHeld(new Attempt("cli_another", "10.0.0.1"), 1);
        assertHeld(Attempt.byLink("10.0.0.1"), 1);
        attempts.admit(new Attempt("cli_another", "10.0.0.2"));
    }

    @Test
    void aClientThatIsTriedFromManyAddressesIsHeldUpAShortWhile() {
        for (int i = 0; i < 200; i++) {
            attempts.failed(new Attempt("cli_till", "10.0." + i + ".1"));
        }
        assertHeld(new Attempt("cli_till", "10.1.1.1"), 10);
    }

    @Test
    void othersDoNotKeepAClientOutFromWhereItHasLoggedInBefore() {
        attempts.succeeded(TILL);
        for (int i = 0; i < 200; i++) {
            attempts.failed(new Attempt("cli_till", "10.2." + i + ".1"));
            attempts.failed(new Attempt("cli_" + i, "10.0.0.1"));
        }
        assertThatCode(() -> attempts.admit(TILL)).doesNotThrowAnyException();
        fail(TILL, 6);
        assertHeld(TILL, 1);
    }

    @Test
    void linksAreCountedByAddressAlone() {
        fail(Attempt.byLink("10.0.0.1"), 20);
        attempts.admit(Attempt.byLink("10.0.0.1"));
        fail(Attempt.byLink("10.0.0.1"), 1);
        assertHeld(Attempt.byLink("10.0.0.1"), 1);
        attempts.admit(Attempt.byLink("10.0.0.2"));
    }

    @Test
    void whateverNamesAreMadeUpTheMemoryIsBounded() {
        for (int i = 0; i < 50_000; i++) {
            Attempt attempt = new Attempt("x".repeat(i % 100) + i, "10.0." + i % 250 + "." + i / 250);
            attempts.failed(attempt);
            attempts.succeeded(new Attempt("y" + i, "10.0.0.1"));
        }
        assertThat(attempts.names()).isEqualTo(20_000);
    }

    @Test
    void anAddressOfTheNewKindCountsByItsNetwork() {
        assertThat(Origin.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Origin.of("2001:db8:1:2:ffff::1"));
        assertThat(Origin.of("2001:db8:1:2::1")).isNotEqualTo(Origin.of("2001:db8:1:3::1"));
        assertThat(Origin.of("10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(Origin.of("attacker.example\"")).isEqualTo("unknown");
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(attempt);
        }
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private void assertHeld(Attempt attempt, int seconds) {
        assertThatThrownBy(() -> attempts.admit(attempt)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.code()).isEqualTo("TOO_MANY_ATTEMPTS");
            assertThat(problem.retryAfterSeconds()).isEqualTo(seconds);
        });
    }
}
