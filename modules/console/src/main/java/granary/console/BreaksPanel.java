package granary.console;

import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.BreakCause;
import granary.reconciliation.domain.MatchKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;

/** The breaks of the night at hand, by provider and cause. */
@Named
@RequestScoped
public class BreaksPanel {
    @Inject
    NightPage page;

    @Inject
    NightAddress address;

    @Inject
    ReadMatches matches;

    private List<BreakGroup> groups = List.of();

    private record Name(String provider, BreakCause cause) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byProvider = provider.compareTo(other.provider);
            return byProvider != 0 ? byProvider : cause.compareTo(other.cause);
        }
    }

    public void open() {
        TreeMap<Name, BreakGroup> byName = new TreeMap<>();
        var key = address.night(page.getCountry(), page.getDate());
        matches.export(MatchKey.night(key.country(), key.date()), found -> {
            BigInteger worth = BigInteger.valueOf(found.oursMinor())
                    .subtract(BigInteger.valueOf(found.theirsMinor()))
                    .abs();
            byName.merge(
                    new Name(found.provider(), found.cause()),
                    new BreakGroup(found.provider(), found.cause(), 1, worth),
                    (one, more) -> new BreakGroup(
                            one.provider(),
                            one.cause(),
                            one.breaks() + more.breaks(),
                            one.worthMinor().add(more.worthMinor())));
        });
        groups = List.copyOf(byName.values());
    }

    public List<BreakGroup> getGroups() {
        return groups;
    }

    public long getBreaks() {
        return groups.stream().mapToLong(BreakGroup::breaks).sum();
    }

    public BigInteger getWorthMinor() {
        return groups.stream().map(BreakGroup::worthMinor).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
