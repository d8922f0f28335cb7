package granary.network.rest;

import granary.access.wire.Check;
import granary.network.domain.CountyEntry;
import granary.network.domain.CountyFacts;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A county on the wire.
 *
 * @param id given by the server; ignored in a change, so that what was read can be sent back
 */
@Schema(
        name = "County",
        example = "{\"code\":\"C0001\",\"name\":\"阆仪县\",\"tier\":\"A\",\"country\":\"CN\",\"province\":\"浙江省\"}")
public record CountyJson(
        @Schema(readOnly = true) @Nullable String id,
        @Nullable String code,
        @Nullable String name,

        @Schema(description = "1 to 10 capitals and digits") @Nullable
        String tier,

        @Schema(description = "ISO 3166 alpha-2, a country with a pack") @Nullable
        String country,

        @Nullable String province) {
    private static final Pattern TIER = Pattern.compile("[A-Z0-9]{1,10}");

    static CountyJson of(CountyFacts county) {
        return new CountyJson(
                county.id(),
                county.code(),
                county.name(),
                county.tier(),
                county.country(),
                county.province().orElse(null));
    }

    /** @throws granary.access.Problem 422 with every wrong place */
    CountyEntry toEntry() {
        Check check = new Check();
        if (tier == null || !TIER.matcher(tier).matches()) {
            check.refuse("/tier", "expected 1 to 10 capitals or digits");
        }
        CountyEntry entry = new CountyEntry(
                check.code("/code", code),
                check.text("/name", name, 1, 200),
                tier == null ? "" : tier,
                check.code("/country", country),
                check.optionalText("/province", province, 200));
        check.finish();
        return entry;
    }
}
