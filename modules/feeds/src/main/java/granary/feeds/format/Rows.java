package granary.feeds.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import granary.feeds.domain.Flaw;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a file, one at a time; a line longer than its bound, a stray quote or a broken character is a flaw. */
public final class Rows {
    // Far above any real line; a file of one endless line must not fill the memory.
    private static final int LONGEST_LINE_CHARS = 16_384;
    // Cannot occur: control characters are refused.
    private static final char NO_QUOTE = '\u0001';

    private final Iterator<CsvRecord> records;

    public Rows(Reader text, FileFormat format) {
        this.records = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quoted() ? '"' : NO_QUOTE)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_LINE_CHARS)
                .ofCsvRecord(text)
                .iterator();
    }

    public boolean hasNext() throws FlawedFile {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new FlawedFile(Flaw.MALFORMED, "not the lines of this format: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw broken(e);
        }
    }

    /** The next line; the file's end is a flaw here, because the caller knows that one must follow. */
    Cells next(String expected) throws FlawedFile {
        if (!hasNext()) {
            throw new FlawedFile(Flaw.TRUNCATED, "the file ends where %s should follow".formatted(expected));
        }
        return next();
    }

    Cells next() throws FlawedFile {
        try {
            CsvRecord record = records.next();
            Cells cells = new Cells(Math.toIntExact(record.getStartingLineNumber()), record.getFields());
            for (String cell : cells.cells()) {
                refuseControls(cells.lineNo(), cell);
            }
            return cells;
        } catch (CsvParseException | NoSuchElementException e) {
            throw new FlawedFile(Flaw.MALFORMED, "not the lines of this format: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw broken(e);
        }
    }

    void requireEnd() throws FlawedFile {
        if (hasNext()) {
            throw FlawedFile.malformed(next().lineNo(), "more follows after the end of the file's controls");
        }
    }

    private static void refuseControls(int lineNo, String cell) throws FlawedFile {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || c == '\r') {
                throw FlawedFile.malformed(lineNo, "a line break inside a quoted cell");
            }
            // The traps of real files: a TAB may trail a cell, nothing else below the space may.
            if (c < ' ' && c != '\t' || c == '\u007f') {
                throw FlawedFile.malformed(lineNo, "control character U+%04X".formatted((int) c));
            }
        }
    }

    private static FlawedFile broken(UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return new FlawedFile(Flaw.MALFORMED, "bytes that are no characters of the file's character set");
        }
        throw e;
    }
}
