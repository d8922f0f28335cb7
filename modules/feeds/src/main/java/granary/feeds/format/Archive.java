package granary.feeds.format;

import granary.feeds.domain.Limits;
import granary.feeds.domain.RefusedFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP with one data member among any number of others, say a summary that comes first. Members' names are never used,
 * so it does not matter what they say or in which character set; the member is known by its header's signature.
 */
final class Archive {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final long LONGEST_DIRECTORY_BYTES = 8L << 20;

    private Archive() {}

    static boolean looksLikeZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    }

    /** Opens an archive whose directory is bounded, before Java's own reader loads it. */
    static ZipFile open(Path file) throws IOException {
        checkDirectory(file);
        try {
            // Latin-1 maps every byte: GBK names, broken names, names with "..", all are harmless labels.
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            throw new RefusedFile("CORRUPT_ZIP", "the archive is damaged: " + e.getMessage());
        }
    }

    /** The one member whose first line is a known header. */
    static Member dataMember(ZipFile zip) throws IOException {
        @Nullable Member data = null;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            refuseBomb(entry);
            Optional<Formats.Found> found = Formats.find(head(zip, entry));
            if (found.isEmpty()) {
                continue;
            }
            if (data != null) {
                throw new RefusedFile("SEVERAL_DATA_MEMBERS", "the archive holds more than one settlement file");
            }
            data = new Member(entry, found.get());
        }
        if (data == null) {
            throw new RefusedFile("UNKNOWN_FORMAT", "no member of the archive starts with a known header");
        }
        return data;
    }

    record Member(ZipEntry entry, Formats.Found found) {}

    private static byte[] head(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.isDirectory()) {
            return new byte[0];
        }
        try (var in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(DataMember.HEAD_BYTES);
            if (Formats.looksLikeUtf16(head)) {
                throw new RefusedFile("UTF_16", "a member of the archive is UTF-16; send the provider's own file");
            }
            return head;
        } catch (ZipException | EOFException e) {
            throw new RefusedFile("CORRUPT_ZIP", "a member of the archive cannot be read: " + e.getMessage());
        }
    }

    private static void refuseBomb(ZipEntry entry) throws RefusedFile {
        if (entry.getSize() > entry.getCompressedSize() * Limits.COMPRESSION) {
            throw new RefusedFile("ZIP_BOMB", "a member expands more than %d:1".formatted(Limits.COMPRESSION));
        }
    }

    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            int at = length - END_RECORD;
            while (at >= 0 && bytes.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0) {
                throw new RefusedFile("CORRUPT_ZIP", "the archive has no directory: it is cut off");
            }
            int entries = Short.toUnsignedInt(bytes.getShort(at + 10));
            long directory = Integer.toUnsignedLong(bytes.getInt(at + 12));
            if (entries > Limits.ENTRIES || directory > LONGEST_DIRECTORY_BYTES) {
                throw new RefusedFile("ZIP_BOMB", "the archive has more than %d entries".formatted(Limits.ENTRIES));
            }
        }
    }
}
