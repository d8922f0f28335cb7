package granary.nights.domain;

import granary.reconciliation.domain.MatchSummary;

/**
 * What a late file gave a night.
 *
 * @param no 1 and up, in the order in which the night's late files came
 * @param breaks how many it found
 */
public record Supplement(int no, MatchSummary summary, long breaks) {}
