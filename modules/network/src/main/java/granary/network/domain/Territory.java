package granary.network.domain;

import java.util.Set;

/** How far a caller's rights reach. */
public sealed interface Territory {
    /** Nation-wide. */
    Territory EVERYWHERE = new Everywhere();

    /** Nation-wide. */
    record Everywhere() implements Territory {}

    /** Whole counties, by code. */
    record Counties(Set<String> codes) implements Territory {
        public Counties {
            codes = Set.copyOf(codes);
        }
    }

    /** Single centers, by code. */
    record Centers(Set<String> codes) implements Territory {
        public Centers {
            codes = Set.copyOf(codes);
        }
    }

    default boolean isEverywhere() {
        return this instanceof Everywhere;
    }

    default boolean coversCounty(String code) {
        return isEverywhere()
                || (this instanceof Counties counties && counties.codes().contains(code));
    }

    default boolean covers(CenterFacts center) {
        return coversCounty(center.county())
                || (this instanceof Centers centers && centers.codes().contains(center.code()));
    }

    /** A partner belongs to every county that it has worked in. */
    default boolean covers(PartnerFacts partner) {
        return partner.periods().stream().anyMatch(period -> coversCounty(period.county()));
    }
}
