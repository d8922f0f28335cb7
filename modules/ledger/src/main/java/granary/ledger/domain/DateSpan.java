package granary.ledger.domain;

import granary.money.BusinessDate;
import java.util.Optional;

/**
 * A run of dates.
 *
 * @param after the last date before them
 * @param upTo the last of them; none where it is not later
 */
public record DateSpan(BusinessDate after, BusinessDate upTo) {
    private static final BusinessDate BEFORE_ALL = BusinessDate.of(2000, 1, 1);

    /** Where a run begins after a night, or before all dates where there is none. */
    public static BusinessDate after(Optional<BusinessDate> night) {
        return night.orElse(BEFORE_ALL);
    }
}
