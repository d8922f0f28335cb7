package granary.feeds.format;

import granary.feeds.domain.Flaw;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one local date that all lines of a file share; a second one is a flaw (DOMAIN.md, exact reading 12). */
final class FileDate {
    private @Nullable LocalDate date;

    static FileDate named(LocalDate date) {
        FileDate named = new FileDate();
        named.date = date;
        return named;
    }

    void add(int lineNo, LocalDate ofLine) throws FlawedFile {
        if (date == null) {
            date = ofLine;
        } else if (!date.equals(ofLine)) {
            throw new FlawedFile(
                    Flaw.SEVERAL_DATES, "line %d is of %s, those before it of %s".formatted(lineNo, ofLine, date));
        }
    }

    Optional<LocalDate> found() {
        return Optional.ofNullable(date);
    }
}
