package granary.tariffs.domain;

import granary.money.BusinessDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is kept.
 *
 * @param parkedBecause why the partner's night is parked; none where it is settled
 */
public record StoredStatement(
        Statement statement,
        BusinessDate date,
        String country,
        int homeCounty,
        String currency,
        @Nullable String parkedBecause) {}
