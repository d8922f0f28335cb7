package granary.tariffs.domain;

import granary.transactions.domain.Kind;
import granary.transactions.domain.SourceKey;

/** An exempt transaction with the name that its source knows it by. */
public record NamedExemption(Exemption exemption, SourceKey key, Kind kind, long amountMinor) {}
