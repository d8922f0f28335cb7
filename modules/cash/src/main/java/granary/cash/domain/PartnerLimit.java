package granary.cash.domain;

import java.util.OptionalLong;

/**
 * How much one partner may hold.
 *
 * @param version counts up from 1; 0 where it was never set
 * @param limitMinor from 0 up; none: the country's holds
 */
public record PartnerLimit(int version, OptionalLong limitMinor) {
    public static final PartnerLimit NONE = new PartnerLimit(0, OptionalLong.empty());

    /** The tag of what may be changed. */
    public String tag() {
        return Integer.toString(version);
    }
}
