package granary.nights.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import granary.access.Problem;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.nights.domain.Supplement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file came after its night's seal; nobody may touch what it gave either. */
@OnEachDatabase
class VerifySupplementsIT {
    private static final String FIRST_BREAK = " WHERE supplement_no = 1 AND break_no = 1";
    private static final List<String> TABLES = List.of("match_run", "match_summary", "recon_break");

    /** They serve every fact: what one tampers with, it puts right again. */
    private static final Map<Dialect, SmallBooks> SETTLED = new EnumMap<>(Dialect.class);

    @TempDir
    static Path data;

    private final SmallBooks books;
    private final Tampering tampering;

    VerifySupplementsIT(Dialect dialect) {
        books = SETTLED.computeIfAbsent(
                dialect,
                one -> new SmallBooks(one, data.resolve(one.folder()))
                        .settled()
                        .late()
                        .defenceless());
        tampering = new Tampering(books.database);
    }

    @Test
    void aLateFileLeavesTheSealedNightAsItWas() {
        assertThat(books.verify(SmallBooks.SECOND_NIGHT).findings()).isEmpty();
    }

    @Test
    void itsBreaksHaveAnExportOfTheirOwn() throws IOException {
        assertThat(Files.readString(books.supplements().breaks(SmallBooks.SECOND_NIGHT, 1)))
                .isEqualTo("""
                        provider,provider_ref,cause,ours_minor,theirs_minor,currency
                        RELOADLY,rl-unknown1,UNKNOWN_TO_US,0,3000,CNY
                        RELOADLY,rl-unknown2,UNKNOWN_TO_US,0,5000,CNY
                        """);
        assertThatThrownBy(() -> books.supplements().breaks(SmallBooks.SECOND_NIGHT, 2))
                .isInstanceOf(Problem.class);
        assertThat(books.supplements().of(SmallBooks.SECOND_NIGHT))
                .extracting(
                        Supplement::no,
                        Supplement::breaks,
                        each -> each.summary().ignoredLines())
                .containsExactly(tuple(1, 2L, 1L));
        assertThat(books.supplements().of(SmallBooks.FIRST_NIGHT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider = 'WECHAT_PAY'",
                "reference = 'rl-unknown9'",
                "cause = 'FEE'",
                "ours_minor = 1",
                "theirs_minor = theirs_minor + 1",
                "currency = 'USD'",
                "our_seq = 7",
                "center_no = 7",
                "file_no = file_no + 1",
                "line_no = 7",
                "break_no = 7"
            })
    void aChangedBreakIsNamed(String change) throws SQLException {
        assertThat(rowsAfter("UPDATE recon_break SET " + change + FIRST_BREAK))
                .anyMatch(row -> row.startsWith("supplement 1 of CN 2026-10-30, break "));
    }

    @Test
    void aRemovedBreakIsNamed() throws SQLException {
        assertThat(rowsAfter("DELETE FROM recon_break" + FIRST_BREAK))
                .containsExactly("supplement 1 of CN 2026-10-30, break 1");
    }

    @Test
    void anAddedBreakIsNamed() throws SQLException {
        assertThat(rowsAfter("""
                        INSERT INTO recon_break SELECT country, business_date, supplement_no, 99, provider, reference, cause,
                            ours_minor, theirs_minor, currency, our_seq, center_no, file_no, line_no
                        FROM recon_break""" + FIRST_BREAK)).containsExactly("supplement 1 of CN 2026-10-30, break 99");
    }

    @Test
    void aSupplementThatNoFileGivesIsNamed() throws SQLException {
        assertThat(rowsAfter("""
                        INSERT INTO recon_break SELECT country, business_date, 2, break_no, provider, reference, cause,
                            ours_minor, theirs_minor, currency, our_seq, center_no, file_no, line_no
                        FROM recon_break""" + FIRST_BREAK)).containsExactly("supplement 2 of CN 2026-10-30");
    }

    @Test
    void aMissingSupplementIsNamed() throws SQLException {
        assertThat(rowsAfter("DELETE FROM match_summary WHERE supplement_no = 1"))
                .anyMatch(row -> row.matches("file fil_late of CN 2026-10-30"));
    }

    private List<String> rowsAfter(String deed) throws SQLException {
        List<Tampering.Table> before = new ArrayList<>();
        for (String table : TABLES) {
            before.add(tampering.read(table));
        }
        try {
            tampering.execute(deed);
            return books.verify(SmallBooks.SECOND_NIGHT).findings().stream()
                    .map(Finding::row)
                    .toList();
        } finally {
            for (Tampering.Table table : before) {
                tampering.write(table);
            }
        }
    }
}
