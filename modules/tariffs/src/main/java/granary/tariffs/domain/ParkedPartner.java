package granary.tariffs.domain;

/** A partner whose night is parked and left as it was, and why. */
public record ParkedPartner(int partnerNo, String because) {}
