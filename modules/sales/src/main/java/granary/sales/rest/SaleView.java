package granary.sales.rest;

import granary.access.wire.MoneyJson;
import granary.money.Money;
import granary.sales.FindSales;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleCharges;
import granary.sales.domain.SaleEvent;
import granary.sales.domain.SaleLine;
import granary.sales.domain.SaleTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sale as it is read. */
@Schema(name = "Sale", description = "A sale, its state and, when read by itself, its lines and its history.")
record SaleView(
        String id,
        String state,
        String center,
        String seller,
        String channel,
        SalePaymentJson payment,
        String collectedBy,

        @Schema(description = "What the buyer pays, and what the service transaction carries")
        MoneyJson amount,

        @Schema(description = "What the seller is charged once it is delivered")
        ChargesView charges,

        @Nullable DeliveryJson delivery,
        LocalDate acceptedOn,
        Instant acceptedAt,

        @Schema(description = "The business date of its delivery or cancellation") @Nullable
        LocalDate endedOn,

        @Schema(description = "What was refunded of the amount; not what a cancelled sale gives back by itself")
        MoneyJson refunded,

        @Schema(description = "What the channel gave back of its fee with refunds")
        MoneyJson feeReturned,

        @Schema(description = "Of a cancelled sale: under which a wallet's file lists what was given back") @Nullable
        String returnReference,

        @Nullable List<LineView> lines,
        @Nullable List<EventView> history) {

    /** The parts of the delivery make the whole: the carrier's, ours, and the VAT within ours. */
    @Schema(name = "SaleCharges")
    record ChargesView(
            @Schema(description = "What the channel keeps") MoneyJson channelFee,

            @Schema(description = "VAT included; carrier, income and VAT make it up")
            MoneyJson delivery,

            MoneyJson carrier,
            MoneyJson deliveryIncome,
            MoneyJson vat) {
        static ChargesView of(SaleCharges charges) {
            return new ChargesView(
                    MoneyJson.of(charges.fee()),
                    MoneyJson.of(charges.carriage()),
                    MoneyJson.of(charges.carrier()),
                    MoneyJson.of(charges.deliveryIncome()),
                    MoneyJson.of(charges.vat()));
        }
    }

    @Schema(name = "SaleLine")
    record LineView(String product, String name, String unit, long quantity, MoneyJson price) {
        static LineView of(SaleLine line, Currency currency) {
            return new LineView(
                    line.product(),
                    line.name(),
                    line.unit(),
                    line.quantity(),
                    MoneyJson.of(Money.of(line.priceMinor(), currency)));
        }
    }

    @Schema(name = "SaleEvent")
    record EventView(Instant at, String state, String note) {
        static EventView of(SaleEvent event) {
            return new EventView(event.at(), event.state().name(), event.note());
        }
    }

    /** For a list. */
    static SaleView of(Sale sale) {
        return of(sale, null, null);
    }

    static SaleView of(FindSales.Followed followed) {
        Currency currency = followed.sale().terms().amount().currency();
        return of(
                followed.sale(),
                followed.lines().stream()
                        .map(line -> LineView.of(line, currency))
                        .toList(),
                followed.history().stream().map(EventView::of).toList());
    }

    private static SaleView of(Sale sale, @Nullable List<LineView> lines, @Nullable List<EventView> history) {
        SaleTerms terms = sale.terms();
        return new SaleView(
                sale.id(),
                sale.state().name(),
                sale.place().center().code(),
                sale.place().seller(),
                terms.channel(),
                SalePaymentJson.of(terms.payment()),
                terms.payment().collector().name(),
                MoneyJson.of(terms.amount()),
                ChargesView.of(terms.charges()),
                terms.carried().map(DeliveryJson::of).orElse(null),
                sale.acceptedOn().day(),
                sale.acceptedAt(),
                sale.endedOn().map(date -> date.day()).orElse(null),
                MoneyJson.of(sale.refunded()),
                MoneyJson.of(sale.feeReturned()),
                sale.returnReference().orElse(null),
                lines,
                history);
    }
}
