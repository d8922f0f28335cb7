package granary.tariffs.domain;

import granary.money.BusinessDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A country's published tariffs as they were when they were read: immutable, safe to share between threads. */
public final class TariffHistory {
    private final NavigableMap<BusinessDate, Tariff> byDate = new TreeMap<>();
    private final Map<Integer, Tariff> byVersion;

    public TariffHistory(Collection<Tariff> tariffs) {
        byVersion = tariffs.stream().collect(Collectors.toUnmodifiableMap(Tariff::version, Function.identity()));
        for (Tariff tariff : tariffs) {
            Tariff other = byDate.put(tariff.effectiveFrom(), tariff);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s begin on the same date".formatted(other, tariff));
            }
        }
    }

    /** The tariff with the greatest effective date not after the date (DOMAIN.md, exact reading 2). */
    public Optional<Tariff> at(BusinessDate date) {
        return Optional.ofNullable(byDate.floorEntry(date)).map(Map.Entry::getValue);
    }

    /** The first date that has a tariff. */
    public Optional<BusinessDate> begins() {
        return Optional.ofNullable(byDate.firstEntry()).map(Map.Entry::getKey);
    }

    /** @throws IllegalArgumentException where no such version was published */
    public Tariff version(int version) {
        Tariff tariff = byVersion.get(version);
        if (tariff == null) {
            throw new IllegalArgumentException("no tariff has version " + version);
        }
        return tariff;
    }

    /** By effective date. */
    public List<Tariff> all() {
        return List.copyOf(byDate.values());
    }
}
