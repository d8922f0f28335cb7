package granary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-10-29T00:00:00Z");

    @Test
    void aMakerNeverBecomesAChecker() {
        User user = new User(new Account("A", Role.MAKER, Scope.NONE), NOW);
        assertThatThrownBy(() -> user.change(new Account("A", Role.CHECKER, Scope.NONE), true))
                .isInstanceOf(Problem.class);
        assertThat(user.account().role()).isEqualTo(Role.MAKER);
    }

    @Test
    void nobodyTakesTheNightsIdentity() {
        assertThatThrownBy(() -> new Account("A", Role.NIGHT, Scope.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClientThatIsSwitchedOffIsNotKnownByItsSecret() {
        Account account = new Account("A", Role.INTEGRATOR, Scope.NONE);
        ApiClient client = new ApiClient(account, "secret", NOW);
        assertThat(client.knows("secret")).isTrue();
        client.change(account, false);
        assertThat(client.knows("secret")).isFalse();
    }

    @Test
    void aRenewedSecretEndsTheOldOne() {
        ApiClient client = new ApiClient(new Account("A", Role.INTEGRATOR, Scope.NONE), "old", NOW);
        client.replaceSecret("new");
        assertThat(client.knows("old")).isFalse();
        assertThat(client.knows("new")).isTrue();
    }
}
