package granary.tariffs.domain;

import granary.transactions.domain.Kind;

/**
 * What one transaction earned its partner, or what one refund took back.
 *
 * @param amountMinor the transaction's amount; positive for a refund too
 * @param feeMinor minus the clawback for a refund
 * @param heldMinor the part of the fee that is held back; 0 for a refund
 */
public record FeeLine(long seq, int centerNo, Kind kind, Price price, long amountMinor, long feeMinor, long heldMinor) {

    /**
     * By what it was priced.
     *
     * @param rule 1-based position in the tariff's rules
     * @param ordinal n, the count of that kind by that partner in the month
     */
    public record Price(int tariffVersion, int rule, int ordinal) {}

    static FeeLine refund(Work.Refund refund, Price price, long clawbackMinor) {
        return new FeeLine(
                refund.seq(), refund.centerNo(), Kind.REFUND, price, refund.amountMinor(), -clawbackMinor, 0);
    }
}
