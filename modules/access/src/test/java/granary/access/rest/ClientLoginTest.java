package granary.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientLoginTest {
    @Test
    void bothHalvesAreFormDecoded() {
        String both = Base64.getEncoder().encodeToString("a%3Ab:s%20t".getBytes(StandardCharsets.UTF_8));
        assertThat(ClientLogin.ofBasic("basic " + both)).contains(new ClientLogin("a:b", "s t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basic !!", "Basic ", "Basic YQ==", "", "Basic JTpi"})
    void anythingElseIsNobody(String header) {
        assertThat(ClientLogin.ofBasic(header)).isEmpty();
    }

    @Test
    void aSecretIsNotPrinted() {
        assertThat(new ClientLogin("id", "secret").toString()).doesNotContain("secret");
    }
}
