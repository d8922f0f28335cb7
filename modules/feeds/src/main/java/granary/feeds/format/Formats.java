package granary.feeds.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every format that is understood; one is found by its header's exact bytes, never by a file's name. */
public final class Formats {
    private static final List<FileFormat> ALL = all();
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Formats() {}

    private static List<FileFormat> all() {
        List<FileFormat> formats = new ArrayList<>(List.of(new WechatTradeBill(), new ReloadlyReport()));
        formats.addAll(BillerTemplates.load());
        return List.copyOf(formats);
    }

    /**
     * A format and how the file at hand writes it.
     *
     * @param markBytes the length of the byte order mark to skip, 0 or 3
     */
    public record Found(FileFormat format, Charset charset, int markBytes) {}

    /** @param head the file's first bytes, at least its first line where that is not absurdly long */
    public static Optional<Found> find(byte[] head) {
        int mark = startsWith(head, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        int end = mark;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        if (end == head.length) {
            return Optional.empty();
        }
        int length = (end > mark && head[end - 1] == '\r' ? end - 1 : end) - mark;
        ByteBuffer line = ByteBuffer.wrap(head, mark, length);
        for (FileFormat format : ALL) {
            for (Charset charset : format.charsets()) {
                if (decoded(line.duplicate(), charset).filter(format::signedBy).isPresent()) {
                    return Optional.of(new Found(format, charset, mark));
                }
            }
        }
        return Optional.empty();
    }

    /** UTF-16 by its mark, or by the zero bytes that ASCII gets in it. */
    public static boolean looksLikeUtf16(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        boolean marked =
                head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        return marked || head[0] == 0 && head[1] != 0 || head[0] != 0 && head[1] == 0;
    }

    private static Optional<String> decoded(ByteBuffer line, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(line).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
