package granary.network.rest;

import granary.access.wire.Check;
import granary.network.domain.SellerEntry;
import granary.network.domain.SellerFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seller on the wire.
 *
 * @param id given by the server; ignored in a change, so that what was read can be sent back
 * @param center the center's code
 */
@Schema(name = "Seller", example = "{\"code\":\"S000010\",\"name\":\"刘雷庐农场\",\"center\":\"V000001\"}")
public record SellerJson(
        @Schema(readOnly = true) @Nullable String id,
        @Nullable String code,
        @Nullable String name,

        @Schema(description = "code of the center") @Nullable
        String center) {

    static SellerJson of(SellerFacts seller) {
        return new SellerJson(seller.id(), seller.code(), seller.name(), seller.center());
    }

    /** @throws granary.access.Problem 422 with every wrong place */
    SellerEntry toEntry() {
        Check check = new Check();
        SellerEntry entry = new SellerEntry(
                check.code("/code", code), check.text("/name", name, 1, 200), check.code("/center", center));
        check.finish();
        return entry;
    }
}
