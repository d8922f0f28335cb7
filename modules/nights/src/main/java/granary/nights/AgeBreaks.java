package granary.nights;

import granary.database.Shared;
import granary.nights.domain.BreaksOfAge;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.BreakTotal;
import granary.reconciliation.domain.MatchKey;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how old the breaks are that finance finds on a morning: those of the night itself and of the nights before it, with
 * their supplements. A break's age is counted from the business date that its files are of.
 */
@Shared
public class AgeBreaks {
    /** The least age of each group; together they reach back a month, as the list of nights does. */
    private static final int[] YOUNGEST_DAYS = {0, 1, 2, 4, 8, 15};

    private static final int OLDEST_DAYS = 30;

    private final ReadNights nights;
    private final ReadMatches matches;

    @Inject
    public AgeBreaks(ReadNights nights, ReadMatches matches) {
        this.nights = nights;
        this.matches = matches;
    }

    private record Aged(long days, BreakTotal total) {}

    /** The youngest first; a group without breaks is left out. */
    @Transactional
    public List<BreaksOfAge> asOf(NightKey key) {
        List<Aged> all = nights.before(key.country(), key.date(), OLDEST_DAYS + 1).stream()
                .filter(night -> night.isSealed() || night.key().equals(key))
                .flatMap(night -> of(night, key))
                .toList();
        List<BreaksOfAge> groups = new ArrayList<>();
        for (int i = 0; i < YOUNGEST_DAYS.length; i++) {
            int youngest = YOUNGEST_DAYS[i];
            int oldest = i + 1 < YOUNGEST_DAYS.length ? YOUNGEST_DAYS[i + 1] - 1 : OLDEST_DAYS;
            BreaksOfAge group = group(youngest, oldest, all);
            if (group.count() > 0) {
                groups.add(group);
            }
        }
        return List.copyOf(groups);
    }

    private Stream<Aged> of(Night night, NightKey asOf) {
        String country = night.key().country();
        long days = asOf.date().day().toEpochDay() - night.key().date().day().toEpochDay();
        return Stream.concat(
                        Stream.of(MatchKey.night(country, night.key().date())),
                        matches.supplements(country, night.key().date()).stream()
                                .map(number -> new MatchKey(country, night.key().date(), number)))
                .flatMap(match -> matches.totals(match).stream())
                .map(total -> new Aged(days, total));
    }

    private static BreaksOfAge group(int youngest, int oldest, List<Aged> all) {
        List<BreakTotal> totals = all.stream()
                .filter(aged -> aged.days() >= youngest && aged.days() <= oldest)
                .map(Aged::total)
                .toList();
        return new BreaksOfAge(
                youngest,
                oldest,
                totals.stream().mapToLong(BreakTotal::count).sum(),
                totals.stream().map(BreakTotal::worthMinor).reduce(BigInteger.ZERO, BigInteger::add));
    }
}
