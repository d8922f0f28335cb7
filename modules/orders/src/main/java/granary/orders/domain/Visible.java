package granary.orders.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Whose orders a caller may see.
 *
 * @param counties codes of counties, whole
 * @param centers codes of centers, beside those of the counties
 * @param placedBy only those that this caller placed, where present
 */
public record Visible(Set<String> counties, Set<String> centers, Optional<String> placedBy) {
    /** Whether there can be none. */
    public boolean isNothing() {
        return counties.isEmpty() && centers.isEmpty();
    }

    /** Whether orders of a center are, whoever placed them. */
    public boolean includes(String county, String center) {
        return counties.contains(county) || centers.contains(center);
    }

    /** Whether an order is among them. */
    public boolean includes(Order order) {
        return includes(order.terms().county(), order.terms().center().code())
                && placedBy.map(order.terms().placedBy()::equals).orElse(true);
    }
}
