package granary.cash.domain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What holds for the cash of a country's partners.
 *
 * @param version counts up from 1; 0 where nothing was ever set
 * @param limitMinor how much a partner without a limit of its own may hold; from 0 up
 * @param overdueAfterDays how many days cash may be held; none: it is never overdue
 */
public record CashTerms(int version, OptionalLong limitMinor, OptionalInt overdueAfterDays) {
    public static final int MOST_DAYS = 365;
    public static final CashTerms NONE = new CashTerms(0, OptionalLong.empty(), OptionalInt.empty());

    /** The tag of what may be changed. */
    public String tag() {
        return Integer.toString(version);
    }

    /** The limit of a partner, by its own or by the country's. */
    public Optional<PartnerLimit> limitOf(PartnerLimit own) {
        if (own.limitMinor().isPresent()) {
            return Optional.of(own);
        }
        return limitMinor.isPresent() ? Optional.of(new PartnerLimit(own.version(), limitMinor)) : Optional.empty();
    }
}
