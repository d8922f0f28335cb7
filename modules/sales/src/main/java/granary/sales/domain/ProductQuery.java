package granary.sales.domain;

import java.util.Optional;

/**
 * Which products, in pages.
 *
 * @param after the last id of the page before
 * @param limit from 1
 */
public record ProductQuery(Visible visible, Optional<String> seller, String after, int limit) {}
