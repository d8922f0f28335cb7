package granary.orders.domain;

/**
 * What became of a date's orders: {@code accepted = fulfilled + failed + inFlight + deadLettered}. Counts of orders.
 *
 * @param unknown of those in flight: asked for in vain
 * @param contradicted of all
 */
public record OrderFigures(
        long accepted, long fulfilled, long failed, long inFlight, long deadLettered, long unknown, long contradicted) {
    public OrderFigures {
        if (accepted != fulfilled + failed + inFlight + deadLettered) {
            throw new IllegalArgumentException(
                    "%d orders were accepted, but %d fulfilled, %d failed, %d in flight, %d dead letters"
                            .formatted(accepted, fulfilled, failed, inFlight, deadLettered));
        }
    }

    public OrderFigures plus(OrderFigures more) {
        return new OrderFigures(
                accepted + more.accepted,
                fulfilled + more.fulfilled,
                failed + more.failed,
                inFlight + more.inFlight,
                deadLettered + more.deadLettered,
                unknown + more.unknown,
                contradicted + more.contradicted);
    }
}
