package granary.nights;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One export as CSV (DOMAIN, exact reading 13): UTF-8 without BOM, LF, minimal quotes, rows in code-point order of their
 * keys. Databases order text by their own collations, so the rows are sorted here, in runs of bounded memory that are
 * merged from temporary files.
 */
final class SortedCsv implements AutoCloseable {
    private static final int RUN_BYTES = 16 << 20;

    /** A row and what it is sorted by. UTF-8 bytes, compared unsigned, are in code-point order. */
    private record Row(byte[] key, byte[] line) {
        static final Comparator<Row> BY_KEY = (a, b) -> Arrays.compareUnsigned(a.key, b.key);
    }

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private int bytes;

    /** @param folder where runs may be put aside */
    SortedCsv(Path folder) {
        this.folder = folder;
    }

    /** A row of the given cells; {@link CsvCells} makes them. */
    void add(SortKey key, List<String> cells) {
        Row row = new Row(key.bytes(), line(cells));
        rows.add(row);
        bytes += row.key().length + row.line().length + 64;
        if (bytes > RUN_BYTES) {
            putAside();
        }
    }

    /** Writes the header and all rows, sorted. */
    void writeTo(OutputStream out, List<String> header) {
        try {
            out.write(line(header));
            rows.sort(Row.BY_KEY);
            if (runs.isEmpty()) {
                for (Row row : rows) {
                    out.write(row.line());
                }
            } else {
                putAside();
                merge(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        for (Path run : runs) {
            try {
                Files.deleteIfExists(run);
            } catch (IOException e) {
                throw new UncheckedIOException("a temporary file stays: " + run, e);
            }
        }
    }

    private void putAside() {
        rows.sort(Row.BY_KEY);
        try {
            Path run = Files.createTempFile(folder, "sort-", ".run");
            runs.add(run);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
                for (Row row : rows) {
                    out.writeInt(row.key().length);
                    out.write(row.key());
                    out.writeInt(row.line().length);
                    out.write(row.line());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows cannot be put aside: " + e.getMessage(), e);
        }
        rows = new ArrayList<>();
        bytes = 0;
    }

    private void merge(OutputStream out) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(Run::head, Row.BY_KEY));
        List<Run> open = new ArrayList<>();
        try {
            for (Path path : runs) {
                Run run = new Run(path);
                open.add(run);
                if (run.advance()) {
                    queue.add(run);
                }
            }
            for (Run run = queue.poll(); run != null; run = queue.poll()) {
                out.write(run.head().line());
                if (run.advance()) {
                    queue.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.in.close();
            }
        }
    }

    private static final class Run {
        private final DataInputStream in;
        private @Nullable Row head;

        Run(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        }

        boolean advance() throws IOException {
            try {
                byte[] key = in.readNBytes(in.readInt());
                head = new Row(key, in.readNBytes(in.readInt()));
                return true;
            } catch (EOFException e) {
                head = null;
                return false;
            }
        }

        Row head() {
            Row row = head;
            if (row == null) {
                throw new IllegalStateException("the run has ended");
            }
            return row;
        }
    }

    private static byte[] line(List<String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
