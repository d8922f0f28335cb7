package granary.network.domain;

import java.util.Optional;

/** A county as it stands now. */
public record CountyFacts(
        int no, String code, String name, String tier, String country, Optional<String> province, int version)
        implements Facts {

    public static CountyFacts added(int no, CountyEntry entry) {
        return new CountyFacts(no, entry.code(), entry.name(), entry.tier(), entry.country(), entry.province(), 1);
    }

    public String id() {
        return NetworkId.COUNTY.of(no);
    }

    public boolean says(CountyEntry entry) {
        return new CountyEntry(code, name, tier, country, province).equals(entry);
    }
}
