package granary.orders.domain;

/** Where an order is: accepted, with its channel, and then fulfilled or failed for good. */
public enum OrderState {
    ACCEPTED,
    HANDED_OFF,
    FULFILLED,
    FAILED;

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return this == FULFILLED || this == FAILED;
    }
}
