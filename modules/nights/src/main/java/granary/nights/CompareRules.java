package granary.nights;

import granary.database.Shared;
import granary.nights.domain.Night;
import granary.nights.domain.NightFigures;
import granary.nights.domain.RuleMovement;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.domain.RuleTotal;
import granary.tariffs.domain.TariffHistory;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds what rules brought in a night against the night before; a new tariff's rules stand beside the old one's. */
@Shared
public class CompareRules {
    private final PublishedTariffs tariffs;

    @Inject
    public CompareRules(PublishedTariffs tariffs) {
        this.tariffs = tariffs;
    }

    private record RuleKey(int version, int rule) {
        static RuleKey of(RuleTotal total) {
            return new RuleKey(total.tariffVersion(), total.rule());
        }
    }

    /** By tariff version and rule. */
    @Transactional
    public List<RuleMovement> of(Night night, NightFigures now, Optional<NightFigures> before) {
        List<RuleTotal> earlier = before.map(NightFigures::rules).orElse(List.of());
        TreeSet<RuleKey> keys =
                new TreeSet<>(Comparator.comparingInt(RuleKey::version).thenComparingInt(RuleKey::rule));
        now.rules().forEach(total -> keys.add(RuleKey.of(total)));
        earlier.forEach(total -> keys.add(RuleKey.of(total)));
        if (keys.isEmpty()) {
            return List.of();
        }
        TariffHistory history = tariffs.of(night.key().country());
        return keys.stream()
                .map(key -> new RuleMovement(
                        key.version(),
                        history.version(key.version()).rule(key.rule()),
                        total(now.rules(), key),
                        total(earlier, key)))
                .toList();
    }

    private static Optional<RuleTotal> total(Collection<RuleTotal> totals, RuleKey key) {
        return totals.stream().filter(total -> RuleKey.of(total).equals(key)).findFirst();
    }
}
