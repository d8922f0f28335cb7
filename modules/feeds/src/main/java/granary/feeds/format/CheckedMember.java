package granary.feeds.format;

import granary.feeds.domain.RefusedFile;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An archive's member whose checksum is compared at its end, which Java's own {@code ZipFile} leaves out. */
final class CheckedMember extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 4_096;

    private final CRC32 crc = new CRC32();
    private final ZipEntry entry;

    CheckedMember(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
        if (n > 0) {
            crc.update(buffer, offset, n);
        } else if (n < 0 && crc.getValue() != entry.getCrc()) {
            throw damaged("its checksum is wrong");
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        int read = read(new byte[(int) Math.min(n, SKIPPED_AT_ONCE)]);
        return Math.max(read, 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static RefusedFile damaged(String why) {
        return new RefusedFile("CORRUPT_ZIP", "the archive's settlement file is damaged: " + why);
    }
}
