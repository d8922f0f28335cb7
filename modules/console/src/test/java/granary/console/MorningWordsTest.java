package granary.console;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.nights.domain.Attention;
import granary.nights.domain.BookFault;
import granary.nights.domain.Books;
import granary.nights.domain.FailureCause;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MorningWordsTest {
    private static final MorningWords ENGLISH = new MorningWords(Texts.in(Locale.ENGLISH));
    private static final MorningWords CHINESE = new MorningWords(Texts.in(Language.CHINESE));
    private static final Books SOUND = new Books(List.of(), List.of());
    private static final Books OFF = new Books(
            List.of(),
            List.of(new BookFault(
                    BookFault.Kind.ACCOUNT, "2110", BigInteger.valueOf(-8_000), BigInteger.valueOf(-8_100))));

    @Test
    void aBalancedNightSaysSoFirst() {
        MorningReport balanced = report(NightState.SEALED, SOUND, null);

        assertThat(ENGLISH.sentence(balanced))
                .isEqualTo("The night of 21 Nov 2026 balanced: 1,204,331 transactions, 14 breaks worth ¥3,210.55.");
        assertThat(CHINESE.sentence(balanced)).isEqualTo("2026年11月21日日结已平：1,204,331 笔交易，14 笔差异，合计 ¥3,210.55。");
        assertThat(ENGLISH.next(balanced)).isEmpty();
    }

    @Test
    void aSealedNightThatDoesNotBalanceIsNeverCalledBalanced() {
        MorningReport off = report(NightState.SEALED, OFF, null);

        assertThat(ENGLISH.sentence(off)).startsWith("The night of 21 Nov 2026 did NOT balance");
        assertThat(CHINESE.sentence(off)).startsWith("2026年11月21日日结未平");
        assertThat(ENGLISH.faults(off))
                .containsExactly("Account 2110 stands at −¥80.00, but the statements say −¥81.00: apart by ¥1.00.");
        assertThat(CHINESE.faults(off)).containsExactly("科目 2110 余额为 −¥80.00，而结算单合计为 −¥81.00，相差 ¥1.00。");
        assertThat(ENGLISH.next(off))
                .hasValueSatisfying(next -> assertThat(next).startsWith("Do not approve"));
    }

    @Test
    void aFailedNightSaysWhyAndWhatToDo() {
        MorningReport stopped = report(NightState.FAILED, SOUND, FailureCause.SERVER_STOPPED.words());
        assertThat(ENGLISH.sentence(stopped)).contains("failed: the server stopped while it ran.");
        assertThat(CHINESE.sentence(stopped)).contains("日结失败：运行期间服务器停机。");
        assertThat(ENGLISH.next(stopped))
                .hasValueSatisfying(next -> assertThat(next).startsWith("It goes on by itself"));

        MorningReport failed = report(NightState.FAILED, SOUND, FailureCause.STEP_FAILED.words());
        assertThat(ENGLISH.sentence(failed)).contains("failed: a step of its job failed.");
        assertThat(CHINESE.sentence(failed)).contains("日结失败：任务的某个步骤失败。");

        MorningReport other = report(NightState.FAILED, SOUND, "the calendar of CN for 2027 is {missing}");
        assertThat(ENGLISH.sentence(other)).contains("failed: the calendar of CN for 2027 is {missing}.");
        assertThat(ENGLISH.sentence(report(NightState.FAILED, SOUND, null))).contains("the cause is not known");
    }

    @Test
    void aNightThatRunsSaysWhatIsHappening() {
        MorningReport settling = report(NightState.SETTLING, SOUND, null);

        assertThat(ENGLISH.sentence(settling))
                .isEqualTo("The night of 21 Nov 2026 is not sealed yet (Settling): its figures may still change.");
        assertThat(CHINESE.next(settling))
                .hasValueSatisfying(next -> assertThat(next).contains("正在逐县计算服务费"));
    }

    @Test
    void everyStateAndCauseHasItsWordsInBothLanguages() {
        for (MorningWords words : List.of(ENGLISH, CHINESE)) {
            for (NightState state : NightState.values()) {
                assertThat(words.sentence(report(state, SOUND, null))).isNotBlank();
                assertThat(words.next(report(state, OFF, null))).isPresent();
            }
            for (BookFault.Kind kind : BookFault.Kind.values()) {
                Books books = new Books(List.of(), List.of(new BookFault(kind, "CNY", BigInteger.ONE, BigInteger.TWO)));
                assertThat(words.faults(report(NightState.SEALED, books, null)))
                        .singleElement()
                        .satisfies(fault -> assertThat(fault).contains("−¥0.01"));
            }
        }
        for (FailureCause cause : FailureCause.values()) {
            assertThat(Texts.bundle(Locale.ENGLISH).containsKey("failure." + cause))
                    .isTrue();
            assertThat(Texts.bundle(Locale.ENGLISH).containsKey("next." + cause))
                    .isTrue();
        }
    }

    private static MorningReport report(NightState state, Books books, @Nullable String failure) {
        Night night = new Night(new NightKey("CN", BusinessDate.of(2026, 11, 21)), state, 1, null, null, failure, null);
        return new MorningReport(
                night,
                Money.CNY,
                "",
                figures(),
                Optional.empty(),
                List.of(),
                List.of(),
                new Attention(List.of(), List.of(), 0, List.of(), 0, List.of(), 0),
                Optional.empty(),
                books,
                Optional.empty());
    }

    private static NightFigures figures() {
        Trade trade = new Trade(
                List.of(new KindSum(Kind.PURCHASE, Whose.OURS, 1_204_331, BigInteger.valueOf(10_000))), List.of());
        BigInteger none = BigInteger.ZERO;
        SettlementTotals fees =
                new SettlementTotals(1, 2, none, none, none, none, none, none, none, none, none, none, none, 0, 0);
        BreakTotal breaks = new BreakTotal(
                "WECHAT_PAY", BreakCause.FEE, 14, BigInteger.valueOf(321_055), BigInteger.valueOf(321_055));
        return new NightFigures(trade, fees, List.of(), List.of(breaks), List.of());
    }
}
