package granary.sales.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was refunded of a sale so far: never more than its amount, and never more than its fee. */
@Embeddable
public class RefundSum {
    /** As of an order. */
    static final int MOST_REFUNDS = 100;

    private int refunds;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Column(name = "fee_returned_minor")
    private long feeReturnedMinor;

    /** For JPA, and for a sale of which nothing was refunded. */
    protected RefundSum() {}

    void add(Refund refund) {
        refunds++;
        refundedMinor = Math.addExact(refundedMinor, refund.amount().minor());
        feeReturnedMinor = Math.addExact(feeReturnedMinor, refund.feeReturned().minor());
    }

    boolean isFull() {
        return refunds >= MOST_REFUNDS;
    }

    long refundedMinor() {
        return refundedMinor;
    }

    long feeReturnedMinor() {
        return feeReturnedMinor;
    }
}
