package granary.console;

import granary.reconciliation.domain.BreakCause;
import java.math.BigInteger;

/** Breaks of one provider and cause: how many, and what they are worth in minor units. */
public record BreakGroup(String provider, BreakCause cause, long breaks, BigInteger worthMinor) {}
