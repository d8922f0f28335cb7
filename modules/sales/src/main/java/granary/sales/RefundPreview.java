package granary.sales;

import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.sales.domain.Refund;
import granary.sales.domain.SaleEntries;
import java.util.List;

/**
 * What a refund would do.
 *
 * @param bookedOn the business date of its entries
 * @param feeReturned what the channel would give back to the seller
 * @param left what of the sale's amount would be left to refund
 * @param entries as they would be posted
 */
public record RefundPreview(
        BusinessDate bookedOn, Money amount, Money feeReturned, Money left, List<JournalEntry> entries) {
    static RefundPreview of(Refund planned) {
        return new RefundPreview(
                planned.bookedOn(),
                planned.amount(),
                planned.feeReturned(),
                planned.sale().leftToRefund().minus(planned.amount()),
                SaleEntries.refunded(planned));
    }
}
