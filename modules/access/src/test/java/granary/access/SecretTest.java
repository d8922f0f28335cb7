package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void aSecretHas256Bits() {
        assertThat(Base64.getUrlDecoder().decode(Secret.next())).hasSize(32);
    }

    @Test
    void aSecretIsKnownByItsHashAlone() {
        String secret = Secret.next();
        assertThat(Secret.matches(secret, Secret.hash(secret))).isTrue();
        assertThat(Secret.matches(secret + "x", Secret.hash(secret))).isFalse();
        assertThat(Secret.matches("", Secret.hash(secret))).isFalse();
    }
}
