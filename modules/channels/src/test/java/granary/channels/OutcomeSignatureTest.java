package granary.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutcomeSignatureTest {
    private static final byte[] BODY = "{\"result\":\"FULFILLED\"}".getBytes(StandardCharsets.UTF_8);

    private final OutcomeSignature ours = new OutcomeSignature("secret".getBytes(StandardCharsets.UTF_8));
    private final String header = ours.sign(Instant.ofEpochSecond(1_792_000_000L), BODY);

    @Test
    void aSignatureIsTheHmacOfItsTimeAndTheBody() {
        // printf '1792000000.{"result":"FULFILLED"}' | openssl dgst -sha256 -hmac secret
        assertThat(header)
                .isEqualTo("t=1792000000,v1=e2f2fcd78d4c5a1ddebea31a67ecbe1a08bd5ae3577c45b023ceb6e8263f17ba");
    }

    @Test
    void whatWasSignedMatches() {
        assertThat(ours.matches(header, BODY)).isTrue();
    }

    @Test
    void anotherBodyTimeOrSecretDoesNotMatch() {
        assertThat(ours.matches(header, "{}".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(ours.matches(header.replace("t=1792", "t=1793"), BODY)).isFalse();
        OutcomeSignature theirs = new OutcomeSignature("other".getBytes(StandardCharsets.UTF_8));
        assertThat(theirs.matches(header, BODY)).isFalse();
    }

    @Test
    void aMissingOrMisshapenHeaderDoesNotMatch() {
        assertThat(ours.matches(null, BODY)).isFalse();
        assertThat(ours.matches("", BODY)).isFalse();
        assertThat(ours.matches("v1=00", BODY)).isFalse();
        assertThat(ours.matches(header.toUpperCase(Locale.ROOT), BODY)).isFalse();
        assertThat(ours.matches(header + " ", BODY)).isFalse();
    }
}
