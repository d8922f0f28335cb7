package granary.nights.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.nights.ExportName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is what was sealed, or it is not served. */
@OnEachDatabase
class SealedExportIT {
    private static final String LINE = " WHERE tx_seq = (SELECT seq FROM service_transaction WHERE source_id = 'P212')";

    @TempDir
    Path data;

    private final Dialect dialect;

    SealedExportIT(Dialect dialect) {
        this.dialect = dialect;
    }

    @Test
    void aFileThatIsGoneOrChangedIsWrittenAgainAsItWasSealed() throws IOException {
        SmallBooks books = new SmallBooks(dialect, data).settled();
        Path file = export(books);
        byte[] sealed = Files.readAllBytes(file);

        Files.delete(file);
        assertThat(export(books)).hasBinaryContent(sealed);
        Files.writeString(file, "fees,everybody's");
        assertThat(export(books)).hasBinaryContent(sealed);
    }

    @Test
    void whatItsRowsNoLongerGiveIsNotServed() throws IOException {
        SmallBooks books = new SmallBooks(dialect, data).settled();
        Files.delete(export(books));
        books.execute("UPDATE fee_line SET fee_minor = fee_minor + 1" + LINE);

        // Nor at the second try, when the file lies there.
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> export(books))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("EXPORT_CHANGED"));
        }
    }

    private static Path export(SmallBooks books) {
        return books.nights()
                .export(SmallBooks.SECOND_NIGHT, ExportName.of("fee-lines").orElseThrow());
    }
}
