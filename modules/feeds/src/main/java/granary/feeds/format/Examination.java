package granary.feeds.format;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One whole reading of a data member: its hash, how many lines it has, the date that it names or shares, and what is
 * wrong with it.
 */
public record Examination(String contentSha256, int lines, Optional<LocalDate> date, Optional<Flaw> flaw) {

    /**
     * Reads the member to its end, also after a flaw, for the hash.
     *
     * @param lines takes every line as it is read; of a flawed file it has taken some, which must be dropped
     */
    public static Examination of(DataMember member, Currency currency, Consumer<FeedLine> lines) throws IOException {
        MessageDigest digest = sha256();
        try (LastByte last = new LastByte(member.open());
                InputStream in = new DigestInputStream(last, digest)) {
            Counted counted = new Counted(lines);
            Optional<Flaw> flaw = Optional.empty();
            Optional<LocalDate> date = Optional.empty();
            try {
                date = read(member.found(), in, currency, counted);
            } catch (FlawedFile e) {
                flaw = Optional.of(e.flaw());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            in.transferTo(OutputStream.nullOutputStream());
            if (!last.isLineEnd()) {
                flaw = Optional.of(new Flaw(Flaw.TRUNCATED, "the file ends in the middle of a line"));
            }
            return new Examination(HexFormat.of().formatHex(digest.digest()), counted.count, date, flaw);
        }
    }

    /** SHA-256, which every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<LocalDate> read(
            Formats.Found found, InputStream in, Currency currency, Consumer<FeedLine> lines)
            throws IOException, FlawedFile {
        in.skipNBytes(found.markBytes());
        // A fresh decoder reports what it cannot decode instead of replacing it.
        InputStreamReader text = new InputStreamReader(in, found.charset().newDecoder());
        FileFormat format = found.format();
        return format.read(new Rows(text, format), currency, lines).found();
    }

    private static final class Counted implements Consumer<FeedLine> {
        private final Consumer<FeedLine> next;
        private int count;

        Counted(Consumer<FeedLine> next) {
            this.next = next;
        }

        @Override
        public void accept(FeedLine line) {
            count = Math.incrementExact(count);
            next.accept(line);
        }
    }
}
