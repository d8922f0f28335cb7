package granary.tariffs.domain;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is held back of one partner's fees, by the date of its release; minor units. A clawback consumes what would be
 * released first (DOMAIN, exact reading 7).
 */
public final class Holdback {
    private final SortedMap<LocalDate, Long> byRelease;

    private Holdback(SortedMap<LocalDate, Long> byRelease) {
        this.byRelease = byRelease;
    }

    public static Holdback none() {
        return new Holdback(new TreeMap<>());
    }

    /** Reads what {@link #text} wrote: {@code 2026-11-02:4500 2026-11-03:70}. */
    public static Holdback parse(String text) {
        Holdback holdback = none();
        if (!text.isEmpty()) {
            for (String tranche : text.split(" ", -1)) {
                int colon = tranche.indexOf(':');
                holdback.hold(
                        LocalDate.parse(tranche.substring(0, colon)), Long.parseLong(tranche.substring(colon + 1)));
            }
        }
        return holdback;
    }

    /** @throws ArithmeticException where the sum does not fit */
    public void hold(LocalDate release, long minor) {
        if (minor > 0) {
            byRelease.merge(release, minor, Math::addExact);
        }
    }

    /** Takes up to so much, what would be released first coming first; answers what it took. */
    public long consume(long minor) {
        long left = minor;
        Iterator<Map.Entry<LocalDate, Long>> tranches = byRelease.entrySet().iterator();
        while (left > 0 && tranches.hasNext()) {
            Map.Entry<LocalDate, Long> tranche = tranches.next();
            long taken = Math.min(left, tranche.getValue());
            left -= taken;
            if (taken == tranche.getValue()) {
                tranches.remove();
            } else {
                tranche.setValue(tranche.getValue() - taken);
            }
        }
        return minor - left;
    }

    /** Takes everything whose release date has come; answers how much that was. */
    public long releaseUpTo(LocalDate day) {
        SortedMap<LocalDate, Long> due = byRelease.headMap(day.plusDays(1));
        long released = sum(due);
        due.clear();
        return released;
    }

    public long total() {
        return sum(byRelease);
    }

    public String text() {
        return byRelease.entrySet().stream()
                .map(tranche -> tranche.getKey() + ":" + tranche.getValue())
                .collect(Collectors.joining(" "));
    }

    /** By release date, the earliest first. */
    public SortedMap<LocalDate, Long> byRelease() {
        return new TreeMap<>(byRelease);
    }

    private static long sum(SortedMap<LocalDate, Long> tranches) {
        long sum = 0;
        for (long minor : tranches.values()) {
            sum = Math.addExact(sum, minor);
        }
        return sum;
    }
}
