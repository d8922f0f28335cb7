package granary.tariffs.domain;

/**
 * Where a clawback was taken from, in that order: 2110, then 2120, then 1410. Minor units from 0 up.
 *
 * @param refundedMinor what the refund gave back of the original's amount
 */
public record Clawback(
        long refundSeq,
        int centerNo,
        long originalSeq,
        long refundedMinor,
        long fromPayableMinor,
        long fromHoldbackMinor,
        long fromReceivableMinor) {

    public long clawedMinor() {
        return fromPayableMinor + fromHoldbackMinor + fromReceivableMinor;
    }
}
