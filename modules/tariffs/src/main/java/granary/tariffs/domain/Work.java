package granary.tariffs.domain;

import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one partner's night settles.
 *
 * @param moved on the account on that date, beside fees
 * @param chargeable in the order of intake
 * @param refunds in the order of intake
 */
public record Work(int partnerNo, Movements moved, List<Chargeable> chargeable, List<Refund> refunds) {

    /** A transaction that may earn a fee, with what rules match. */
    public record Chargeable(
            long seq,
            int centerNo,
            Kind kind,
            String channel,
            PartnerModel model,
            String countyTier,
            long amountMinor) {}

    /**
     * A refund of something that this partner did.
     *
     * @param original the fee line that it claws back where an earlier night settled it; none where this night does, or
     *     where it was exempt
     */
    public record Refund(
            long seq,
            int centerNo,
            long amountMinor,
            long originalSeq,
            @Nullable SettledFee original) {}

    /**
     * A fee and what refunds have taken of it so far.
     *
     * @param amountMinor of the original transaction
     */
    public record SettledFee(
            long amountMinor, FeeLine.Price price, long feeMinor, long refundedMinor, long clawedMinor) {
        /** The same after one more refund. */
        SettledFee after(long refund, long clawback) {
            return new SettledFee(
                    amountMinor,
                    price,
                    feeMinor,
                    Math.addExact(refundedMinor, refund),
                    Math.addExact(clawedMinor, clawback));
        }
    }
}
