package granary.tariffs.domain;

/** A partner who owes us, and how much, in minor units above 0. */
public record OwingPartner(int partnerNo, long receivableMinor) {}
