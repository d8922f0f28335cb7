package granary.network.domain;

import java.util.Optional;

/**
 * A county as it is registered or changed.
 *
 * @param tier 1 to 10 capitals and digits; fee rules may differ by it
 * @param country ISO 3166 alpha-2
 */
public record CountyEntry(String code, String name, String tier, String country, Optional<String> province)
        implements Entry {}
