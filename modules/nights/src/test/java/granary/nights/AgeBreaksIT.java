package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.money.BusinessDate;
import granary.nights.domain.BreaksOfAge;
import granary.nights.domain.NightKey;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AgeBreaksIT {
    private static final NightKey KEY = new NightKey("CN", BusinessDate.of(2026, 10, 29));

    private final ReportBooks books;

    AgeBreaksIT(Dialect dialect) {
        books = new ReportBooks(dialect);
    }

    @Test
    void breaksOfEarlierNightsAreOlder() {
        night("2026-10-29", 1, 100);
        night("2026-10-28", 1, 200);
        night("2026-10-26", 1, 300);
        night("2026-10-27", 1, 400);
        night("2026-10-30", 1, 9_999);

        assertThat(books.ages.asOf(KEY))
                .containsExactly(
                        new BreaksOfAge(0, 0, 1, BigInteger.valueOf(100)),
                        new BreaksOfAge(1, 1, 1, BigInteger.valueOf(200)),
                        new BreaksOfAge(2, 3, 2, BigInteger.valueOf(700)));
    }

    @Test
    void breaksOfANightThatIsNotSealedCountOnItsOwnMorningOnly() {
        books.night("2026-10-28", "FAILED", null);
        found("2026-10-28", 1, 200);
        books.night("2026-10-29", "SETTLED", "2026-10-28");
        found("2026-10-29", 1, 100);

        assertThat(books.ages.asOf(KEY)).containsExactly(new BreaksOfAge(0, 0, 1, BigInteger.valueOf(100)));
    }

    private void night(String date, int breakNo, int theirs) {
        books.night(date, "SEALED", null);
        found(date, breakNo, theirs);
    }

    private void found(String date, int breakNo, int theirs) {
        books.sql("""
                INSERT INTO recon_break VALUES ('CN', DATE('%s'), 0, %d, 'WECHAT_PAY', 'r1', 'DUPLICATE', 0, %d,
                    'CNY', 0, 0, 3, 9)
                """.formatted(date, breakNo, theirs));
    }
}
