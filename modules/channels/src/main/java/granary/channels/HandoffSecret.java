package granary.channels;

import granary.access.DataFolder;
import granary.access.OwnerOnly;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret that this installation shares with the parties it hands work to: {@code keys/handoffs.secret} under
 * GRANARY_DATA, 32 random bytes in hex, readable by the owner alone, or what an operator has set as {@code
 * HANDOFF_SECRET}. It is made when the installation first starts, because an operator hands it to the parties before the
 * first of them can answer.
 */
@ApplicationScoped
public class HandoffSecret {
    /** In the place of the file: 32 bytes or more, in hex. */
    public static final String SETTING = "HANDOFF_SECRET";

    private static final int BYTES = 32;
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){%d,128}".formatted(BYTES));

    @Inject
    @ConfigProperty(name = SETTING)
    private Optional<String> given;

    @Inject
    private DataFolder data;

    private OutcomeSignature signature;

    @PostConstruct
    void load() {
        signature = new OutcomeSignature(HexFormat.of().parseHex(given.orElseGet(() -> readOrMake(data.keys()))));
    }

    /** Signs and checks with the secret. */
    public OutcomeSignature signature() {
        return signature;
    }

    /** A sentence about what is wrong with an operator's secret, which it does not repeat; empty where nothing is. */
    public static Optional<String> fault(String given) {
        return HEX.matcher(given).matches()
                ? Optional.empty()
                : Optional.of("HANDOFF_SECRET must be 64 to 256 hexadecimal digits");
    }

    /** Makes the secret where there is none; any other start leaves it as it is. */
    public static void makeIfAbsent(Path keys) {
        readOrMake(keys);
    }

    static String readOrMake(Path keys) {
        Path file = keys.resolve("handoffs.secret");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.folder(keys);
                make(keys, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret for handoffs can neither be read nor made", e);
        }
    }

    private static void make(Path keys, Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path written = Files.createTempFile(
                keys,
                "handoffs",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(written, HexFormat.of().formatHex(secret));
            // A link is made whole or not at all, and never over a secret that another server has just made.
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException made) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
