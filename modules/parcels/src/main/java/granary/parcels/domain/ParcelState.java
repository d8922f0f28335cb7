package granary.parcels.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a parcel is. */
public enum ParcelState {
    /** At the county, not sorted. */
    ARRIVED,
    /** On the lane of its village. */
    SORTED,
    /** On a shuttle to the village. */
    TRAVELLING,
    /** At the village center; its villager has a code. */
    READY,
    /** With the villager. */
    COLLECTED,
    /** On its way back to the county. */
    RETURNING,
    /** Given back to its carrier. */
    RETURNED;

    /** Where it can come from here by being moved; to {@link #COLLECTED} it comes by its code alone. */
    private Set<ParcelState> next() {
        return switch (this) {
            case ARRIVED -> EnumSet.of(SORTED, RETURNED);
            case SORTED -> EnumSet.of(TRAVELLING, RETURNED);
            case TRAVELLING -> EnumSet.of(READY, RETURNING);
            case READY -> EnumSet.of(RETURNING);
            case RETURNING -> EnumSet.of(RETURNED);
            case COLLECTED, RETURNED -> EnumSet.noneOf(ParcelState.class);
        };
    }

    public boolean leadsTo(ParcelState to) {
        return next().contains(to);
    }
}
