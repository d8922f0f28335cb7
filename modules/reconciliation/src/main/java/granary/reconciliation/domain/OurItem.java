package granary.reconciliation.domain;

/**
 * One item of ours that a provider's file should show: a transaction of the provider's channel, or an expected payment.
 *
 * @param seq the intake sequence, which says what was accepted first
 * @param centerNo 0 for an expected payment
 * @param signedAmountMinor in minor units, refunds negative
 * @param payableSale a local sale paid by wallet for a known seller, or its expected payment: the seller is paid once it
 *     is matched and, in the latter case, delivered
 * @param sellerNo 0 unless it is a payable sale
 */
public record OurItem(
        long seq, int centerNo, String reference, long signedAmountMinor, boolean payableSale, int sellerNo) {
    public OurItem {
        if (payableSale != (sellerNo > 0)) {
            throw new IllegalArgumentException("item %d: a seller belongs to a payable sale".formatted(seq));
        }
    }

    /** Whether it is paid before the sale itself reaches the waist, so that its seller waits for the delivery. */
    public boolean isPrepaid() {
        return payableSale && centerNo == 0;
    }

    /** An item that nobody is paid for. */
    public static OurItem of(long seq, String reference, long signedAmountMinor) {
        return new OurItem(seq, 0, reference, signedAmountMinor, false, 0);
    }
}
