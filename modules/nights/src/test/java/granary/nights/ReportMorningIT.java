package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.money.BusinessDate;
import granary.nights.domain.FileOfNight;
import granary.nights.domain.MorningReport;
import granary.nights.domain.NightKey;
import granary.tariffs.domain.Exemption;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ReportMorningIT {
    private static final NightKey KEY = new NightKey("CN", BusinessDate.of(2026, 10, 29));

    private final ReportBooks books;

    ReportMorningIT(Dialect dialect) {
        books = new ReportBooks(dialect);
    }

    @Test
    void aNightIsReportedInSums() {
        twoTransactions();
        MorningReport report = books.report.of(KEY);
        assertThat(report.sentence()).isEqualTo("The night of 29 Oct balanced: 2 transactions, 1 break worth ¥1.00");
        assertThat(report.isBalanced()).isTrue();
        assertThat(report.figures().trade().grossMinor()).isEqualTo(30_000);
        assertThat(report.figures().netMinor()).isEqualTo(29_920);
        assertThat(report.attention().exempt()).singleElement().satisfies(exempt -> {
            assertThat(exempt.reason()).isEqualTo(Exemption.Reason.NO_RULE);
            assertThat(exempt.count()).isEqualTo(1);
            assertThat(exempt.first()).hasSize(1);
        });
        assertThat(report.weekBefore()).isEmpty();
        assertThat(report.payouts()).isEmpty();
    }

    @Test
    void booksThatDoNotAgreeAreNotCalledBalanced() {
        twoTransactions();
        books.sql("UPDATE statement SET earned = 81, closing = 81, payable_2110 = 81");
        MorningReport report = books.report.of(KEY);
        assertThat(report.isBalanced()).isFalse();
        assertThat(report.sentence()).contains("did NOT balance: account 2110 stands at -80 and the statements at -81");
    }

    @Test
    void rulesAreHeldAgainstTheNightBeforeAndTotalsAgainstTheWeekBefore() {
        twoTransactions();
        books.night("2026-10-28", "SEALED", null);
        books.purchase("2026-10-28", 7, 5_000);
        books.feeLine("2026-10-28", 7, 5_000, 40);
        books.night("2026-10-22", "SEALED", null);
        books.purchase("2026-10-22", 8, 1_000);
        MorningReport report = books.report.of(KEY);
        assertThat(report.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.feesMinor()).isEqualTo(80);
            assertThat(rule.feesBeforeMinor()).isEqualTo(40);
        });
        assertThat(report.weekBefore().orElseThrow().trade().grossMinor()).isEqualTo(1_000);
    }

    @Test
    void whoOwesUsIsNamed() {
        twoTransactions();
        books.statement("2026-10-29", 2, -55, 0);
        MorningReport report = books.report.of(KEY);
        assertThat(report.attention().owingCount()).isEqualTo(1);
        assertThat(report.attention().owing()).singleElement().satisfies(owing -> {
            assertThat(owing.partner()).isEqualTo("P2");
            assertThat(owing.owedMinor()).isEqualTo(55);
        });
    }

    @Test
    void aFileThatNeverCameIsOverdueOnceItsTimeHasPassed() {
        twoTransactions();
        books.sql("INSERT INTO night_file VALUES ('CN', DATE('2026-10-29'), 'WECHAT_PAY', NULL)");
        books.sql("INSERT INTO night_file VALUES ('CN', DATE('2026-10-29'), 'STATE_GRID', 5)");
        assertThat(books.report.of(KEY).files())
                .extracting(FileOfNight::provider)
                .containsExactly("STATE_GRID", "WECHAT_PAY");
        assertThat(books.report.of(KEY).files().get(0).state()).isEqualTo(FileOfNight.State.MATCHED);
        assertThat(books.report.of(KEY).files().get(1).state())
                .isIn(FileOfNight.State.EXPECTED, FileOfNight.State.OVERDUE);
    }

    @Test
    void aNightThatWasNeverStartedHasNoReport() {
        assertThatThrownBy(() -> books.report.of(KEY)).isInstanceOf(Problem.class);
    }

    @Test
    void aFailedNightIsReportedAsFailed() {
        books.night("2026-10-29", "FAILED", null);
        books.sql("UPDATE night SET failure = 'no calendar'");
        MorningReport report = books.report.of(KEY);
        assertThat(report.sentence()).startsWith("The night of 29 Oct failed: no calendar.");
        assertThat(report.isBalanced()).isFalse();
    }

    private void twoTransactions() {
        books.night("2026-10-29", "SEALED", "2026-10-28");
        books.purchase("2026-10-29", 11, 10_000);
        books.purchase("2026-10-29", 12, 20_000);
        books.feeLine("2026-10-29", 11, 10_000, 80);
        books.sql("INSERT INTO fee_exemption VALUES ('CN', DATE('2026-10-29'), 1, 12, 'NO_RULE')");
        books.statement("2026-10-29", 1, 0, 80);
        books.balance("2026-10-29", 2110, 0, 80);
        books.balance("2026-10-29", 5010, 80, 0);
        books.sql("""
                INSERT INTO recon_break VALUES ('CN', DATE('2026-10-29'), 0, 1, 'WECHAT_PAY', 'r1', 'DUPLICATE', 0, 100,
                    'CNY', 0, 0, 3, 9)
                """);
    }
}
