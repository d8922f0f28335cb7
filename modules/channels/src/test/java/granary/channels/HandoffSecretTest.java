package granary.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffSecretTest {
    @TempDir
    Path data;

    @Test
    void theSecretIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path keys = data.resolve("keys");
        String secret = HandoffSecret.readOrMake(keys);
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(HandoffSecret.readOrMake(keys)).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("handoffs.secret"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(keys)) {
            assertThat(files).hasSize(1);
        }
    }
}
