package granary.sales.domain;

import java.util.Set;

/**
 * Whose sales and products a caller may see.
 *
 * @param counties codes of counties, whole
 * @param centers codes of centers, beside those of the counties
 */
public record Visible(Set<String> counties, Set<String> centers) {
    /** Whether there can be none. */
    public boolean isNothing() {
        return counties.isEmpty() && centers.isEmpty();
    }

    public boolean includes(String county, String center) {
        return counties.contains(county) || centers.contains(center);
    }

    public boolean includes(SalePlace place) {
        return includes(place.county(), place.center().code());
    }
}
