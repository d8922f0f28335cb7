package granary.reconciliation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every match of one reference. */
class MatcherPropertiesTest {
    @Property
    void breaksSumToTheDifferenceOfBothSides(@ForAll("amounts") List<Long> ours, @ForAll("amounts") List<Long> theirs) {
        Verdict verdict = Matcher.match(items(ours), lines(theirs));
        long difference = 0;
        for (Break found : verdict.breaks()) {
            difference += found.oursMinor() - found.theirsMinor();
        }
        assertThat(difference).isEqualTo(sum(ours) - sum(theirs));
    }

    @Property
    void everyItemAndLineIsMatchedOrBrokenOnce(
            @ForAll("amounts") List<Long> ours, @ForAll("amounts") List<Long> theirs) {
        List<OurItem> items = items(ours);
        List<TheirLine> lines = lines(theirs);
        Verdict verdict = Matcher.match(items, lines);
        List<OurItem> itemsSeen = new ArrayList<>(verdict.matchedItems());
        List<TheirLine> linesSeen = new ArrayList<>(verdict.matchedLines());
        for (Break found : verdict.breaks()) {
            found.ours().ifPresent(itemsSeen::add);
            found.theirs().ifPresent(linesSeen::add);
        }
        assertThat(itemsSeen).containsExactlyInAnyOrderElementsOf(items);
        assertThat(linesSeen).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Property
    void theOrderInWhichTheyAreReadDoesNotMatter(
            @ForAll("amounts") List<Long> ours, @ForAll("amounts") List<Long> theirs, @ForAll long seed) {
        List<OurItem> items = items(ours);
        List<TheirLine> lines = lines(theirs);
        Verdict read = Matcher.match(items, lines);
        Collections.shuffle(items, new Random(seed));
        Collections.shuffle(lines, new Random(~seed));
        assertThat(Matcher.match(items, lines)).isEqualTo(read);
    }

    @Property
    void nothingIsADuplicateOfWhatWeNeverHad(@ForAll("amounts") List<Long> ours, @ForAll("amounts") List<Long> theirs) {
        BreakCause never = ours.isEmpty() ? BreakCause.DUPLICATE : BreakCause.UNKNOWN_TO_US;
        assertThat(Matcher.match(items(ours), lines(theirs)).breaks())
                .extracting(Break::cause)
                .doesNotContain(never);
    }

    @Provide
    Arbitrary<List<Long>> amounts() {
        // Few different amounts, so that equal ones and equal sums are common.
        return Arbitraries.longs().between(-5, 12).list().ofMaxSize(6);
    }

    private static List<OurItem> items(List<Long> amounts) {
        List<OurItem> items = new ArrayList<>();
        for (long amount : amounts) {
            items.add(OurItem.of(items.size() + 1L, "R", amount));
        }
        return items;
    }

    private static List<TheirLine> lines(List<Long> amounts) {
        List<TheirLine> lines = new ArrayList<>();
        for (long amount : amounts) {
            lines.add(new TheirLine(lines.size() + 1, "R", amount, new BigDecimal("1.5")));
        }
        return lines;
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
