package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.nights.domain.Attention;
import granary.nights.domain.BookFault;
import granary.nights.domain.Books;
import granary.nights.domain.MorningReport;
import granary.nights.domain.Night;
import granary.nights.domain.NightFigures;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightState;
import granary.nights.domain.Trade;
import granary.reconciliation.domain.BreakCause;
import granary.reconciliation.domain.BreakTotal;
import granary.tariffs.domain.SettlementTotals;
import granary.transactions.domain.Kind;
import granary.transactions.domain.KindSum;
import granary.transactions.domain.Whose;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MorningSentenceTest {
    private static final NightKey KEY = new NightKey("CN", BusinessDate.of(2026, 11, 21));
    private static final Books SOUND = new Books(List.of(), List.of());

    @Test
    void aBalancedNightSaysSoFirst() {
        assertThat(sentence(NightState.SEALED, SOUND, null))
                .isEqualTo("The night of 21 Nov balanced: 1,204,331 transactions, 14 breaks worth ¥3,210.55");
    }

    @Test
    void aNightThatDoesNotBalanceSaysWhy() {
        Books off = new Books(
                List.of(), List.of(new BookFault(BookFault.Kind.ACCOUNT, "2110", BigInteger.ONE, BigInteger.TWO)));
        assertThat(sentence(NightState.SEALED, off, null))
                .startsWith("The night of 21 Nov did NOT balance: account 2110 stands at 1");
    }

    @Test
    void aFailedNightSaysWhatFailed() {
        assertThat(sentence(NightState.FAILED, SOUND, "the calendar of CN for 2027 is missing"))
                .isEqualTo("The night of 21 Nov failed: the calendar of CN for 2027 is missing. Nothing of it counts "
                        + "until a new run seals it.");
    }

    @Test
    void aNightThatIsNotSealedPromisesNothing() {
        assertThat(sentence(NightState.SETTLING, SOUND, null))
                .isEqualTo("The night of 21 Nov is not sealed yet: its figures may still change.");
    }

    @Test
    void netIsGrossLessRefundsLessFees() {
        assertThat(figures().feesMinor()).isEqualTo(80);
        assertThat(figures().netMinor()).isEqualTo(10_000 - 1_000 - 80);
    }

    @Test
    void theReportAsCsvIsGuardedAgainstFormulas() {
        Attention attention = new Attention(
                List.of(),
                List.of(new Attention.Owing("P1", "=HYPERLINK(\"x\")", 55)),
                1,
                List.of(new Attention.Parked("-P2", "Li", "@sums")),
                1,
                List.of(),
                0);
        Night night = night(NightState.SEALED, null);
        MorningReport report = new MorningReport(
                night,
                Money.CNY,
                MorningSentence.of(night, figures(), SOUND, Money.CNY),
                figures(),
                Optional.empty(),
                List.of(),
                List.of(),
                attention,
                Optional.empty(),
                SOUND,
                Optional.of(new MorningReport.Fingerprints("abc", Optional.empty())));
        String csv = WriteReport.csv(report);
        assertThat(csv)
                .startsWith("section,item,detail,count,amount_minor,before_minor,currency\nsentence,\"The night of 21")
                .contains("\nowing,P1,\"'=HYPERLINK(\"\"x\"\")\",,55,,CNY\n")
                .contains("\nparked,'-P2,'@sums,,,,\n")
                .contains("\ntotal,net,,,8920,,CNY\n")
                .doesNotContain("\r");
    }

    private static String sentence(NightState state, Books books, @Nullable String failure) {
        return MorningSentence.of(night(state, failure), figures(), books, Money.CNY);
    }

    private static Night night(NightState state, @Nullable String failure) {
        return new Night(KEY, state, 1, null, null, failure, null);
    }

    private static NightFigures figures() {
        Trade trade = new Trade(
                List.of(new KindSum(Kind.PURCHASE, Whose.OURS, 1_204_330, BigInteger.valueOf(10_000))),
                List.of(new KindSum(Kind.PURCHASE, Whose.OURS, 1, BigInteger.valueOf(1_000))));
        BigInteger none = BigInteger.ZERO;
        SettlementTotals fees = new SettlementTotals(
                1, 2, none, big(100), none, none, big(20), none, none, big(80), big(80), none, none, 0, 0);
        return new NightFigures(
                trade,
                fees,
                List.of(),
                List.of(
                        new BreakTotal("WECHAT_PAY", BreakCause.FEE, 10, big(321_000), big(-321_000)),
                        new BreakTotal("RELOADLY", BreakCause.ROUNDING, 4, big(55), none)),
                List.of());
    }

    private static BigInteger big(long minor) {
        return BigInteger.valueOf(minor);
    }
}
