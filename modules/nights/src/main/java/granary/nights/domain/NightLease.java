package granary.nights.domain;

/**
 * The right to write for a night, as a job carries it. It holds until somebody takes the next token.
 *
 * @param token counts up with every owner of the night's lease
 */
public record NightLease(NightKey key, long token) {}
