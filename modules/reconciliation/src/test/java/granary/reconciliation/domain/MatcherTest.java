package granary.reconciliation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exact reading 12, fact by fact. */
class MatcherTest {
    @Test
    void equalAmountsMatch() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 100)))).isEmpty();
        assertThat(breaks(List.of(ours(1, -100)), List.of(theirs(1, -100)))).isEmpty();
    }

    @Test
    void aSecondEqualLineIsADuplicateAndTheSaleIsMatched() {
        Verdict verdict = Matcher.match(List.of(ours(1, 100)), List.of(theirs(1, 100), theirs(2, 100)));
        assertThat(verdict.matchedItems()).containsExactly(ours(1, 100));
        assertThat(verdict.matchedLines()).containsExactly(theirs(1, 100));
        assertThat(shown(verdict)).containsExactly("DUPLICATE 0 100");
    }

    @Test
    void ofEqualItemsTheEarliestAcceptedMatchesFirst() {
        Verdict verdict = Matcher.match(List.of(ours(9, 100), ours(4, 100)), List.of(theirs(1, 100)));
        assertThat(verdict.matchedItems()).containsExactly(ours(4, 100));
        assertThat(verdict.breaks().get(0).ours()).contains(ours(9, 100));
        assertThat(shown(verdict)).containsExactly("MISSING_AT_PROVIDER 100 0");
    }

    @Test
    void aSumMatchesInEitherDirection() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 60), theirs(2, 40))))
                .isEmpty();
        assertThat(breaks(List.of(ours(1, 60), ours(2, 40)), List.of(theirs(1, 100))))
                .isEmpty();
        assertThat(breaks(List.of(ours(1, 60), ours(2, 40)), List.of(theirs(1, 70), theirs(2, 30))))
                .isEmpty();
    }

    @Test
    void equalAmountsGoBeforeSums() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 60), theirs(2, 40), theirs(3, 100))))
                .containsExactly("DUPLICATE 0 60", "DUPLICATE 0 40");
        assertThat(breaks(List.of(ours(1, 10), ours(2, 90)), List.of(theirs(1, 10), theirs(2, 50), theirs(3, 40))))
                .isEmpty();
    }

    @Test
    void aSumOfOnlySomeIsNotGuessed() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 60), theirs(2, 40), theirs(3, 40))))
                .containsExactly("UNEXPLAINED 100 60", "DUPLICATE 0 40", "DUPLICATE 0 40");
    }

    @Test
    void aDifferenceOfTheRoundedFeeIsTheFeeInEitherDirection() {
        assertThat(breaks(List.of(ours(1, 10_000)), List.of(theirs(1, 9_940, "60.4"))))
                .containsExactly("FEE 10000 9940");
        assertThat(breaks(List.of(ours(1, 9_940)), List.of(theirs(1, 10_000, "60"))))
                .containsExactly("FEE 9940 10000");
        assertThat(breaks(List.of(ours(1, -10_000)), List.of(theirs(1, -9_940, "60"))))
                .containsExactly("FEE -10000 -9940");
    }

    @Test
    void aFeeIsRoundedHalfEven() {
        assertThat(breaks(List.of(ours(1, 1_000)), List.of(theirs(1, 998, "2.5"))))
                .containsExactly("FEE 1000 998");
        assertThat(breaks(List.of(ours(1, 1_000)), List.of(theirs(1, 997, "2.5"))))
                .containsExactly("UNEXPLAINED 1000 997");
        assertThat(breaks(List.of(ours(1, 1_000)), List.of(theirs(1, 996, "3.5"))))
                .containsExactly("FEE 1000 996");
    }

    @Test
    void oneMinorUnitIsRoundingInEitherDirection() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 99)))).containsExactly("ROUNDING 100 99");
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 101)))).containsExactly("ROUNDING 100 101");
    }

    @Test
    void whatBothFeeAndRoundingExplainOrNeitherIsUnexplained() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 99, "1.2")))).containsExactly("UNEXPLAINED 100 99");
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, 90, "1.2")))).containsExactly("UNEXPLAINED 100 90");
    }

    @Test
    void differingSignsAreUnexplained() {
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, -100)))).containsExactly("UNEXPLAINED 100 -100");
        assertThat(breaks(List.of(ours(1, 100)), List.of(theirs(1, -99)))).containsExactly("UNEXPLAINED 100 -99");
    }

    @Test
    void leftoversPairInIntakeOrderWithFileOrder() {
        assertThat(breaks(List.of(ours(2, 200), ours(1, 100)), List.of(theirs(8, 201), theirs(7, 101))))
                .containsExactly("ROUNDING 100 101", "ROUNDING 200 201");
    }

    @Test
    void whatOnlyOneSideHasCountsAgainstZero() {
        assertThat(breaks(List.of(ours(1, 100)), List.of())).containsExactly("MISSING_AT_PROVIDER 100 0");
        assertThat(breaks(List.of(), List.of(theirs(1, 100), theirs(2, 100))))
                .containsExactly("UNKNOWN_TO_US 0 100", "UNKNOWN_TO_US 0 100");
    }

    private static List<String> breaks(List<OurItem> ours, List<TheirLine> theirs) {
        return shown(Matcher.match(ours, theirs));
    }

    private static List<String> shown(Verdict verdict) {
        return verdict.breaks().stream()
                .map(found -> "%s %d %d".formatted(found.cause(), found.oursMinor(), found.theirsMinor()))
                .toList();
    }

    private static OurItem ours(long seq, long amount) {
        return OurItem.of(seq, "R", amount);
    }

    private static TheirLine theirs(int lineNo, long amount) {
        return theirs(lineNo, amount, "0");
    }

    private static TheirLine theirs(int lineNo, long amount, String fee) {
        return new TheirLine(lineNo, "R", amount, new BigDecimal(fee));
    }
}
