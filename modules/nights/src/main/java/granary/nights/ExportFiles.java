package granary.nights;

import granary.access.DataFolder;
import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.reconciliation.domain.MatchKey;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A night's exports as files below {@code GRANARY_DATA/exports}: written beside their place, then moved to it. */
@Shared
public class ExportFiles {
    private final DataFolder data;
    private final WriteExports exports;

    @Inject
    public ExportFiles(DataFolder data, WriteExports exports) {
        this.data = data;
        this.exports = exports;
    }

    /** Writes an export anew. @return the SHA-256 of its bytes, in hexadecimal digits */
    public String write(ExportName name, PinnedNights.Facts facts) {
        NightKey key = facts.night().key();
        return write(file(key, name), out -> exports.write(name, facts, out, folder(key)));
    }

    /** The breaks of a supplement: written once, and never changed, as the night's own are. */
    public Path breaks(MatchKey supplement) {
        NightKey key = new NightKey(supplement.country(), supplement.date());
        Path file = folder(key).resolve("supplement-%d-breaks.csv".formatted(supplement.supplementNo()));
        if (!Files.exists(file)) {
            write(file, out -> exports.writeBreaks(supplement, out, folder(key)));
        }
        return file;
    }

    private static String write(Path file, Consumer<OutputStream> content) {
        Path folder = file.getParent();
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, file.getFileName().toString(), ".half");
            MessageDigest digest = sha256();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16), digest)) {
                content.accept(out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The SHA-256 that an export would have if it were written now; nothing is. */
    public String hashAnew(ExportName name, PinnedNights.Facts facts) {
        Path folder = folder(facts.night().key());
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.createDirectories(folder);
            exports.write(name, facts, out, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("export %s cannot be made".formatted(name.file()), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Where an export lies; it may not be there on a server that did not seal the night. */
    public Path file(NightKey key, ExportName name) {
        return folder(key).resolve(name.file() + ".csv");
    }

    /** The SHA-256 of a file's bytes, in hexadecimal digits. */
    public static String hash(Path file) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be read", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Path folder(NightKey key) {
        return data.root()
                .resolve("exports")
                .resolve(key.country())
                .resolve(key.date().toString());
    }
}
