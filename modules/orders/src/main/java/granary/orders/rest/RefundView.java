package granary.orders.rest;

import granary.access.wire.MoneyJson;
import granary.orders.domain.Refund;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund as it is read. */
@Schema(name = "Refund", description = "A part of an order's amount that the villager got back the way the money came.")
record RefundView(
        @Schema(description = "Under which a wallet's file lists it, and its entries and its fee line are found")
        String id,

        @Schema(description = "The order's id") String order,
        MoneyJson amount,
        String reason,

        @Schema(description = "The business date on which it is booked")
        LocalDate bookedOn,

        Instant agreedAt) {
    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.order().id(),
                MoneyJson.of(refund.amount()),
                refund.reason(),
                refund.bookedOn().day(),
                refund.agreedAt());
    }
}
