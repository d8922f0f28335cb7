package granary.network.rest;

import granary.access.wire.Check;
import granary.network.domain.CenterEntry;
import granary.network.domain.CenterFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A center on the wire.
 *
 * @param id given by the server; ignored in a change, so that what was read can be sent back
 * @param county the county's code
 */
@Schema(name = "Center", example = "{\"code\":\"V000001\",\"name\":\"会桐村服务站\",\"county\":\"C0001\"}")
public record CenterJson(
        @Schema(readOnly = true) @Nullable String id,
        @Nullable String code,
        @Nullable String name,

        @Schema(description = "code of the county") @Nullable
        String county) {

    static CenterJson of(CenterFacts center) {
        return new CenterJson(center.id(), center.code(), center.name(), center.county());
    }

    /** @throws granary.access.Problem 422 with every wrong place */
    CenterEntry toEntry() {
        Check check = new Check();
        CenterEntry entry = new CenterEntry(
                check.code("/code", code), check.text("/name", name, 1, 200), check.code("/county", county));
        check.finish();
        return entry;
    }
}
