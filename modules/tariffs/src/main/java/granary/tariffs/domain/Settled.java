package granary.tariffs.domain;

/** One partner's settled night, with the county that is the partner's home. */
public record Settled(PartnerResult result, int homeCounty) {}
