package granary.nights.domain;

/** Where a night stands (DOMAIN, "Night"). */
public enum NightState {
    OPEN,
    CUT_OVER,
    SETTLING,
    SETTLED,
    SEALED,
    FAILED
}
