package granary.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Account;
import granary.access.Problem;
import granary.access.Role;
import granary.access.Scope;
import granary.access.wire.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountJsonTest {
    @Test
    void aPartnersAccountIsLimitedToItsPartners() {
        Account account = Json.read(
                        "{\"role\":\"partner\",\"name\":\"王小明\",\"scope\":{\"partners\":[\"P1\"]}}", AccountJson.class)
                .toAccount();
        assertThat(account).isEqualTo(new Account("王小明", Role.PARTNER, new Scope(Set.of(), Set.of(), Set.of("P1"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"role\":\"night\"}",
                "{\"role\":\"MAKER\"}",
                "{\"role\":\"partner\"}",
                "{\"role\":\"county\",\"scope\":{\"partners\":[\"P1\"]}}",
                "{\"role\":\"partner\",\"scope\":{\"partners\":[\"../x\"]}}",
                "{\"role\":\"partner\",\"scope\":{\"partners\":[null]}}",
                "{\"role\":\"maker\",\"name\":\"a\\u0000b\"}",
                "{\"role\":\"maker\",\"groups\":[\"checker\"]}"
            })
    void anAccountThatSaysTooLittleOrTooMuchIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, AccountJson.class).toAccount()).isInstanceOf(Problem.class);
    }
}
