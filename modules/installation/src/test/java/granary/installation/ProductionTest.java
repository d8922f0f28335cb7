package granary.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionTest {
    private static final Map<String, String> WHOLE = Map.of(
            "DB_KIND", "postgresql",
            "DB_PASSWORD", "of-this-test-alone",
            "TOKEN_ISSUER", "https://issuer.example.org",
            "TOKEN_KEYS", "https://issuer.example.org/keys",
            "TOKEN_AUDIENCE", "granary");

    @Test
    void whatIsWholeWillDo() {
        assertThat(faults(WHOLE)).isEmpty();
        assertThat(faults(with("TOKEN_ALGORITHM", "RS256"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DB_PASSWORD", "TOKEN_ISSUER", "TOKEN_KEYS", "TOKEN_AUDIENCE"})
    void whatIsMissingIsNamed(String name) {
        assertThat(faults(with(name, ""))).singleElement().asString().contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example.org/keys",
                "http://localhost.example.org/keys",
                "ftp://issuer.example.org/keys",
                "keys.json",
                "no address"
            })
    void keysThatSomebodyOnTheWayCanExchangeAreRefused(String address) {
        assertThat(faults(with("TOKEN_KEYS", address)))
                .singleElement()
                .asString()
                .contains("TOKEN_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/keys", "http://127.0.0.1/keys", "file:/etc/granary/keys.json"})
    void keysOfThisMachineWillDo(String address) {
        assertThat(faults(with("TOKEN_KEYS", address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "es256"})
    void aSignatureThatProvesNothingIsRefused(String algorithm) {
        assertThat(faults(with("TOKEN_ALGORITHM", algorithm)))
                .singleElement()
                .asString()
                .contains("TOKEN_ALGORITHM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maker", "maker=", "chef=all", "night=all", "maker=all,checker=all"})
    void rolesThatAreNoneOrTwoInOneAreRefused(String roles) {
        assertThat(faults(with("TOKEN_ROLES", roles)))
                .singleElement()
                .asString()
                .contains("TOKEN_ROLES");
    }

    @Test
    void theEmbeddedIssuerIsKeptInSoManyWords() {
        assertThat(faults(Map.of(
                        "DB_KIND", "postgresql", "DB_PASSWORD", "of-this-test-alone", "TOKEN_ISSUER", "urn:granary")))
                .isEmpty();
        assertThat(faults(with("TOKEN_ISSUER", "urn:granary")))
                .singleElement()
                .asString()
                .contains("TOKEN_KEYS");
    }

    @Test
    void aModeThatTheServerDoesNotKnowOfIsRefused() {
        assertThat(new Production(name -> Optional.ofNullable(WHOLE.get(name)), Optional.empty()).faults())
                .singleElement()
                .asString()
                .contains("GRANARY_MODE");
    }

    @Test
    void noFaultRepeatsASecret() {
        Map<String, String> half = new HashMap<>(WHOLE);
        half.put("TOKEN_KEYS", "http://user:hidden@issuer.example.org");
        assertThat(faults(half)).isNotEmpty().noneMatch(fault -> fault.contains("hidden"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put(name, value);
        return settings;
    }

    private static List<String> faults(Map<String, String> settings) {
        return new Production(name -> Optional.ofNullable(settings.get(name)), Optional.of("production")).faults();
    }
}
