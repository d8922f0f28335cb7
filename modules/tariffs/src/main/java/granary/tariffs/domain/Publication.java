package granary.tariffs.domain;

import java.time.Instant;

/** Who published a tariff, and when. */
public record Publication(String tariffId, int version, String by, Instant at) {}
