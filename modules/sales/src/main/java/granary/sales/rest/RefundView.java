package granary.sales.rest;

import granary.access.wire.MoneyJson;
import granary.sales.domain.Refund;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund as it is read. */
@Schema(name = "SaleRefund", description = "A part of a sale's amount that the buyer got back the way the money came.")
record RefundView(
        @Schema(description = "Under which a wallet's file lists it, and its entries and its fee line are found")
        String id,

        @Schema(description = "The sale's id") String sale,
        MoneyJson amount,

        @Schema(description = "What the channel gave back of its fee to the seller")
        MoneyJson feeReturned,

        String reason,

        @Schema(description = "The business date on which it is booked")
        LocalDate bookedOn,

        Instant agreedAt) {
    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.sale().id(),
                MoneyJson.of(refund.amount()),
                MoneyJson.of(refund.feeReturned()),
                refund.reason(),
                refund.bookedOn().day(),
                refund.agreedAt());
    }
}
