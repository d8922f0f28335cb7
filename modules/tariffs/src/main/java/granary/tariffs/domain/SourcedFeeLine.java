package granary.tariffs.domain;

import granary.transactions.domain.SourceKey;

/** A fee line with the name of its transaction at its source, and whose it is. */
public record SourcedFeeLine(SourceKey key, int partnerNo, FeeLine line, String currency) {}
