package granary.tariffs.domain;

/** A transaction without a fee line, and why (DOMAIN, exact readings 5 and 15). */
public record Exemption(long seq, int centerNo, Reason reason) {
    /** Why a transaction has no fee line. */
    public enum Reason {
        NO_RULE,
        NO_PARTNER,
        ORIGINAL_EXEMPT,
        /** The partner's sums do not fit, so that the partner's night is parked and named. */
        PARTNER_PARKED
    }
}
