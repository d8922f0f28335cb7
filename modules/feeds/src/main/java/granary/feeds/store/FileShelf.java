package granary.feeds.store;

import granary.feeds.domain.RefusedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps every file as it was sent, under {@code GRANARY_DATA/feeds} and a name of ours; a sender's name never becomes a
 * path. A file is on the disk before its row is committed.
 */
@ApplicationScoped
public class FileShelf {
    private static final int BUFFER_BYTES = 1 << 16;

    @Inject
    @ConfigProperty(name = "GRANARY_DATA")
    String data;

    /** For the container, which injects. */
    public FileShelf() {}

    /** For tests, outside a container. */
    public FileShelf(Path data) {
        this.data = data.toString();
    }

    /** A file on the shelf, with the hash and the number of its bytes. */
    public record Shelved(Path path, String sha256, long bytes) {}

    /** @throws RefusedFile where there is more than the limit; nothing is left on the shelf then */
    public Shelved put(String id, InputStream body, long limitBytes, MessageDigest digest) throws IOException {
        Files.createDirectories(folder());
        Path path = path(id);
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                if (bytes > limitBytes) {
                    throw new RefusedFile("TOO_LARGE", "a file has at most %d bytes".formatted(limitBytes));
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            discard(id);
            throw e;
        }
        return new Shelved(path, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Takes a file off the shelf that was never published. */
    public void discard(String id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String id) {
        return folder().resolve(id + ".file");
    }

    private Path folder() {
        return Path.of(data, "feeds");
    }
}
