package granary.orders;

import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.orders.domain.Refund;
import granary.orders.domain.RefundEntries;
import java.util.List;

/**
 * What a refund would do.
 *
 * @param bookedOn the business date of its entries
 * @param left what of the order's amount would be left to refund
 * @param entries as they would be posted
 */
public record RefundPreview(BusinessDate bookedOn, Money amount, Money left, List<JournalEntry> entries) {
    static RefundPreview of(Refund planned) {
        return new RefundPreview(
                planned.bookedOn(),
                planned.amount(),
                planned.order().leftToRefund().minus(planned.amount()),
                RefundEntries.paid(planned));
    }
}
