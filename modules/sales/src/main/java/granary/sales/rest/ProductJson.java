package granary.sales.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.country.Country;
import granary.money.Money;
import granary.sales.domain.Offer;
import granary.sales.domain.Product;
import granary.transactions.domain.ServiceTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product on the wire.
 *
 * @param id given by the server; ignored in what is sent, so that what was read can be sent back
 * @param center the seller's; ignored likewise
 */
@Schema(name = "Product", description = "Something that a seller offers.")
record ProductJson(
        @Schema(readOnly = true) @Nullable String id,
        @Schema(readOnly = true) @Nullable String center,

        @Schema(description = "Code of the seller, who stays", examples = "S000010") @Nullable
        String seller,

        @Schema(examples = "Walnuts") @Nullable String name,

        @Schema(description = "What the price is of", examples = "500 g") @Nullable
        String unit,

        @Schema(description = "Of one unit, in minor units") @Nullable
        MoneyJson price,

        @Schema(description = "Whether it may be sold now; true where absent") @Nullable
        Boolean active) {
    static ProductJson of(Product product) {
        Offer offer = product.offer();
        return new ProductJson(
                product.id(),
                product.place().center().code(),
                product.place().seller(),
                offer.name(),
                offer.unit(),
                MoneyJson.of(offer.price()),
                offer.active());
    }

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    Offer toOffer(Country country) {
        Check check = new Check();
        String what = check.text("/name", name, 1, 200);
        String of = check.text("/unit", unit, 1, 40);
        Money each = SaleJson.money(check, "/price", price, ServiceTransaction.MOST_MINOR, country);
        check.finish();
        return new Offer(what, of, each, active == null || active);
    }
}
