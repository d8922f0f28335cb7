package granary.sales.rest;

import granary.access.wire.Check;
import granary.country.Country;
import granary.sales.domain.Carried;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who carries what is sold, and to whom, on the wire. */
@Schema(name = "SaleDelivery")
record DeliveryJson(
        @Schema(description = "As the country pack names it; its charge is the seller's", examples = "CAINIAO")
        @Nullable
        String carrier,

        @Nullable String name,
        @Nullable String phone,
        @Nullable String address) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,20}");

    static DeliveryJson of(Carried carried) {
        return new DeliveryJson(carried.carrier(), carried.name(), carried.phone(), carried.address());
    }

    Carried toCarried(Check check, Country country) {
        if (phone == null || !PHONE.matcher(phone).matches()) {
            check.refuse("/phone", "expected 3 to 20 digits, with a leading + at most");
        }
        return new Carried(
                SaleJson.known(check, "/carrier", carrier, country.selling().carriers()),
                check.text("/name", name, 1, 200),
                phone == null ? "" : phone,
                check.text("/address", address, 1, 400));
    }
}
