package granary.feeds.format;

import granary.feeds.domain.Limits;
import granary.feeds.domain.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The settlement file itself within what was sent, raw or zipped, with its format; read as often as needed. */
public final class DataMember implements Closeable {
    static final int HEAD_BYTES = 4_096;

    private final Path file;
    private final @Nullable ZipFile zip;
    private final @Nullable ZipEntry entry;
    private final Formats.Found found;
    private final long largestBytes;

    private DataMember(Path file, @Nullable ZipFile zip, @Nullable ZipEntry entry, Formats.Found found, long largest) {
        this.file = file;
        this.zip = zip;
        this.entry = entry;
        this.found = found;
        this.largestBytes = largest;
    }

    /** @throws RefusedFile where no known format is found, or more than one */
    public static DataMember find(Path file, Limits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (Archive.looksLikeZip(head)) {
            return inArchive(file, limits);
        }
        if (Formats.looksLikeUtf16(head)) {
            throw new RefusedFile("UTF_16", "the file is UTF-16; send the provider's own file");
        }
        Formats.Found found = Formats.find(head)
                .orElseThrow(() -> new RefusedFile("UNKNOWN_FORMAT", "the first line is no known header"));
        return new DataMember(file, null, null, found, limits.contentBytes());
    }

    private static DataMember inArchive(Path file, Limits limits) throws IOException {
        ZipFile zip = Archive.open(file);
        try {
            Archive.Member member = Archive.dataMember(zip);
            long packed = Math.min(member.entry().getCompressedSize(), Files.size(file));
            long largest = Math.min(limits.contentBytes(), packed * Limits.COMPRESSION);
            return new DataMember(file, zip, member.entry(), member.found(), largest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public Formats.Found found() {
        return found;
    }

    /** The member's bytes; reading fails with {@link RefusedFile} beyond the limits or where the archive is damaged. */
    InputStream open() throws IOException {
        if (zip == null || entry == null) {
            return new BoundedInput(Files.newInputStream(file), largestBytes);
        }
        return new BoundedInput(new CheckedMember(zip.getInputStream(entry), entry), largestBytes);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
