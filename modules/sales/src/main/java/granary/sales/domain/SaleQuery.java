package granary.sales.domain;

import java.util.Optional;

/**
 * Which sales, in pages.
 *
 * @param reference of the payment, of what a cancelled sale gave back, or a refund's id
 * @param after the last id of the page before
 * @param limit from 1
 */
public record SaleQuery(
        Visible visible,
        Optional<SaleState> state,
        Optional<String> center,
        Optional<String> seller,
        Optional<String> reference,
        String after,
        int limit) {}
