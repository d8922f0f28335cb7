package granary.feeds.format;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Limits;
import granary.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files for tests: real ones, and ways to spoil them. */
public final class Sample {
    static final Limits LIMITS = new Limits(1 << 24, 1 << 24);

    private Sample() {}

    /** A reading with the lines that it gave. */
    record Reading(Examination examination, String format, List<FeedLine> lines) {}

    public static byte[] golden(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no golden file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first member of a zipped golden file. */
    public static byte[] unzipped(String name) {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(golden(name)))) {
            zip.getNextEntry();
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip(Charset names, Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Reading read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("feed", ".file");
        try {
            Files.write(file, bytes);
            try (DataMember member = DataMember.find(file, LIMITS)) {
                List<FeedLine> lines = new ArrayList<>();
                Examination examination = Examination.of(member, Money.CNY, lines::add);
                return new Reading(examination, member.found().format().name(), lines);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The flaw's code, or {@code ACCEPTED}, or how it was refused. */
    static String verdict(byte[] bytes) throws IOException {
        try {
            return read(bytes).examination().flaw().map(flaw -> flaw.code()).orElse("ACCEPTED");
        } catch (granary.feeds.domain.RefusedFile e) {
            return e.code();
        }
    }

    static String verdict(String text) throws IOException {
        return verdict(text.getBytes(StandardCharsets.UTF_8));
    }
}
