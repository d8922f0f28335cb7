package granary.feeds.format;

import granary.feeds.domain.RefusedFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes up to a limit; one more is refused. */
final class BoundedInput extends FilterInputStream {
    private long left;

    BoundedInput(InputStream in, long limitBytes) {
        super(in);
        this.left = limitBytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? b : counted(1, b);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        return n < 0 ? n : counted(n, n);
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        counted(skipped, 0);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(long bytes, int result) throws RefusedFile {
        left -= bytes;
        if (left < 0) {
            throw new RefusedFile("TOO_LARGE", "the content is larger than is read, or expands more than 100:1");
        }
        return result;
    }
}
