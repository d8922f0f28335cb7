package granary.orders.domain;

import java.util.Optional;

/**
 * Which orders, in pages.
 *
 * @param reference of the channel, the payment or the refund
 * @param after the last id of the page before
 * @param limit from 1
 */
public record OrderQuery(
        Visible visible,
        Optional<OrderState> state,
        Optional<String> center,
        Optional<String> reference,
        Optional<String> after,
        int limit) {}
