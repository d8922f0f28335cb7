package granary.orders.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was refunded of an order so far: never more than its amount. */
@Embeddable
public class RefundSum {
    /** As many as a purchase has lines; more would only make the order's end a long piece of work. */
    static final int MOST_REFUNDS = 100;

    private int refunds;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Column(name = "refunded_in_flight_minor")
    private long inFlightMinor;

    /** For JPA, and for an order of which nothing was refunded. */
    protected RefundSum() {}

    void add(Refund refund) {
        refunds++;
        refundedMinor = Math.addExact(refundedMinor, refund.amount().minor());
        if (refund.wasInFlight()) {
            inFlightMinor = Math.addExact(inFlightMinor, refund.amount().minor());
        }
    }

    boolean isFull() {
        return refunds >= MOST_REFUNDS;
    }

    long refundedMinor() {
        return refundedMinor;
    }

    /** Of it, what was refunded before the order had ended. */
    long inFlightMinor() {
        return inFlightMinor;
    }
}
