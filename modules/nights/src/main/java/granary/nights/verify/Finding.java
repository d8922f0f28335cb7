package granary.nights.verify;

/**
 * A row that is not as it was sealed, or not as it must be.
 *
 * @param invariant I1 to I10 of DOMAIN.md, "What must always hold"
 * @param row in words that people know: a source's id, a partner's code, a date
 */
public record Finding(String invariant, String check, String row, String detail) {}
