package granary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {
    @TempDir
    Path keys;

    @Test
    void aKeyIsMadeOnceAndKept() {
        assertThat(TokenKey.makeIfAbsent(keys)).isTrue();
        String id = TokenKey.read(keys).id();
        assertThat(TokenKey.makeIfAbsent(keys)).isFalse();
        assertThat(TokenKey.read(keys).id()).isEqualTo(id);
    }

    @Test
    void onlyTheOwnerMayReadThePrivateKey() throws IOException {
        TokenKey.makeIfAbsent(keys);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("token-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void thePublicFileHoldsNoPrivatePart() throws IOException {
        TokenKey.makeIfAbsent(keys);
        assertThat(Files.readString(keys.resolve("token-keys.json")))
                .contains("\"kid\"")
                .doesNotContain("\"d\"");
    }
}
