package granary.reconciliation.domain;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches everything that two parties have of one reference (DOMAIN.md, exact reading 12):
 *
 * <ol>
 *   <li>equal amounts, the earliest accepted item with the earliest line of that amount;
 *   <li>of what is left, where both sides have something: all of ours against all of theirs, if their sums are equal. A
 *       sum of only some of them is never chosen: more than one choice may fit, and an ambiguity is shown, not guessed;
 *   <li>the rest in pairs, intake order with file order, each pair a break with its cause;
 *   <li>items without a line are missing at the provider; lines without an item are duplicates, or unknown to us where
 *       we have nothing of that reference.
 * </ol>
 */
public final class Matcher {
    private Matcher() {}

    /** @param ours and theirs of one provider, date and reference, in any order */
    public static Verdict match(List<OurItem> ours, List<TheirLine> theirs) {
        if (ours.size() == 1
                && theirs.size() == 1
                && ours.get(0).signedAmountMinor() == theirs.get(0).signedAmountMinor()) {
            return new Verdict(ours, theirs, List.of());
        }
        List<OurItem> items = new ArrayList<>(ours);
        items.sort(Comparator.comparingLong(OurItem::seq));
        List<TheirLine> lines = new ArrayList<>(theirs);
        lines.sort(Comparator.comparingInt(TheirLine::lineNo));
        List<OurItem> matchedItems = new ArrayList<>();
        List<TheirLine> matchedLines = new ArrayList<>();
        takeEqual(items, lines, matchedItems, matchedLines);
        if (!items.isEmpty() && !lines.isEmpty() && sumsAreEqual(items, lines)) {
            matchedItems.addAll(items);
            matchedLines.addAll(lines);
            return new Verdict(matchedItems, matchedLines, List.of());
        }
        return new Verdict(matchedItems, matchedLines, breaks(items, lines, !ours.isEmpty()));
    }

    // Sixty thousand lines of one reference are no reason to compare each with each.
    private static void takeEqual(
            List<OurItem> items, List<TheirLine> lines, List<OurItem> matchedItems, List<TheirLine> matchedLines) {
        Map<Long, Deque<TheirLine>> byAmount = new HashMap<>();
        for (TheirLine line : lines) {
            byAmount.computeIfAbsent(line.signedAmountMinor(), amount -> new ArrayDeque<>())
                    .add(line);
        }
        for (OurItem item : items) {
            Deque<TheirLine> equal = byAmount.get(item.signedAmountMinor());
            if (equal != null && !equal.isEmpty()) {
                matchedItems.add(item);
                matchedLines.add(equal.remove());
            }
        }
        items.removeAll(new HashSet<>(matchedItems));
        lines.removeAll(new HashSet<>(matchedLines));
    }

    // Exact beyond long: only results must fit.
    private static boolean sumsAreEqual(List<OurItem> items, List<TheirLine> lines) {
        BigInteger difference = BigInteger.ZERO;
        for (OurItem item : items) {
            difference = difference.add(BigInteger.valueOf(item.signedAmountMinor()));
        }
        for (TheirLine line : lines) {
            difference = difference.subtract(BigInteger.valueOf(line.signedAmountMinor()));
        }
        return difference.signum() == 0;
    }

    private static List<Break> breaks(List<OurItem> items, List<TheirLine> lines, boolean referenceIsOurs) {
        List<Break> breaks = new ArrayList<>();
        int pairs = Math.min(items.size(), lines.size());
        for (int i = 0; i < pairs; i++) {
            OurItem item = items.get(i);
            TheirLine line = lines.get(i);
            breaks.add(new Break(item.reference(), cause(item, line), Optional.of(item), Optional.of(line)));
        }
        for (OurItem item : items.subList(pairs, items.size())) {
            breaks.add(
                    new Break(item.reference(), BreakCause.MISSING_AT_PROVIDER, Optional.of(item), Optional.empty()));
        }
        BreakCause surplus = referenceIsOurs ? BreakCause.DUPLICATE : BreakCause.UNKNOWN_TO_US;
        for (TheirLine line : lines.subList(pairs, lines.size())) {
            breaks.add(new Break(line.reference(), surplus, Optional.empty(), Optional.of(line)));
        }
        return breaks;
    }

    // In either direction; a difference that both fee and rounding explain is not guessed.
    private static BreakCause cause(OurItem item, TheirLine line) {
        if (Long.signum(item.signedAmountMinor()) * Long.signum(line.signedAmountMinor()) < 0) {
            return BreakCause.UNEXPLAINED;
        }
        long difference = Math.abs(
                Math.subtractExact(Math.absExact(item.signedAmountMinor()), Math.absExact(line.signedAmountMinor())));
        boolean isFee = difference
                == line.fee().abs().setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        boolean isRounding = difference == 1;
        if (isFee == isRounding) {
            return BreakCause.UNEXPLAINED;
        }
        return isFee ? BreakCause.FEE : BreakCause.ROUNDING;
    }
}
