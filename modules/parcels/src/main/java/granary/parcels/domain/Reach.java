package granary.parcels.domain;

import java.util.Set;

/**
 * Whose parcels a caller may see.
 *
 * @param all of every county
 * @param counties codes of counties, whole
 * @param centers codes of centers, beside those of the counties
 */
public record Reach(boolean all, Set<String> counties, Set<String> centers) {
    public Reach {
        counties = Set.copyOf(counties);
        centers = Set.copyOf(centers);
    }

    public boolean holds(String county, String center) {
        return all || counties.contains(county) || centers.contains(center);
    }

    public boolean holds(Parcel parcel) {
        return holds(parcel.address().county(), parcel.address().center());
    }

    public boolean isNothing() {
        return !all && counties.isEmpty() && centers.isEmpty();
    }
}
