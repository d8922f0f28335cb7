package granary.sales.rest;

import granary.access.wire.MoneyJson;
import granary.ledger.domain.Account;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.sales.RefundPreview;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a refund would do, as it is read. */
@Schema(name = "SaleRefundPreview", description = "What a refund would book, by the code that books it.")
record RefundPreviewView(
        @Schema(description = "The business date of its entries")
        LocalDate bookedOn,

        MoneyJson amount,

        @Schema(description = "What the channel would give back of its fee to the seller")
        MoneyJson feeReturned,

        @Schema(description = "What of the sale's amount would be left to refund")
        MoneyJson left,

        @Schema(description = "What its entries come to, by account")
        List<AccountSum> sums) {

    /** Minor units, debits above zero and credits below. */
    @Schema(name = "SaleRefundSum")
    record AccountSum(int account, BigInteger amountMinor) {}

    static RefundPreviewView of(RefundPreview preview) {
        Map<Account, BigInteger> sums = new EnumMap<>(Account.class);
        for (JournalEntry entry : preview.entries()) {
            for (Posting posting : entry.postings()) {
                sums.merge(
                        posting.account(), BigInteger.valueOf(posting.signed().minor()), BigInteger::add);
            }
        }
        return new RefundPreviewView(
                preview.bookedOn().day(),
                MoneyJson.of(preview.amount()),
                MoneyJson.of(preview.feeReturned()),
                MoneyJson.of(preview.left()),
                sums.entrySet().stream()
                        .filter(sum -> sum.getValue().signum() != 0)
                        .map(sum -> new AccountSum(sum.getKey().number(), sum.getValue()))
                        .toList());
    }
}
