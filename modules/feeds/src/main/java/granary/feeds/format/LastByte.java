package granary.feeds.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last byte that was read: every format ends its last line, so a file that does not was cut off. */
final class LastByte extends FilterInputStream {
    private int last = -1;

    LastByte(InputStream in) {
        super(in);
    }

    boolean isLineEnd() {
        return last == '\n';
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        last = b < 0 ? last : b;
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            last = buffer[offset + n - 1];
        }
        return n;
    }
}
