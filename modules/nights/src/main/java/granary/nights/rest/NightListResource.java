package granary.nights.rest;

import granary.access.CurrentCaller;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.country.Countries;
import granary.money.BusinessDate;
import granary.nights.ReadNights;
import granary.nights.domain.Night;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The nights of a country. */
@Path("nights")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nights")
public class NightListResource {
    private static final BusinessDate LATEST = BusinessDate.of(2999, 12, 31);

    @Inject
    CurrentCaller current;

    @Inject
    ReadNights nights;

    @Inject
    Countries countries;

    @GET
    @Operation(
            operationId = "listNights",
            summary = "A country's nights, the latest first",
            description = "Nights that were started; those to come are not listed.")
    @APIResponse(responseCode = "200", description = "A page of nights")
    @APIResponse(responseCode = "404", description = "Not for this role")
    @APIResponse(responseCode = "422", description = "A country without a pack: INVALID")
    public Page<NightView> list(
            @QueryParam("country") @DefaultValue("CN") String country,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.ADMIN);
        Check check = new Check();
        if (countries.find(country).isEmpty()) {
            check.refuse("/country", "there is no pack of this country");
        }
        check.finish();
        int most = Page.limit(limit);
        List<Night> found = nights.before(country, upTo(cursor), most + 1);
        return Page.cut(found, most, night -> night.key().date().toString()).map(NightView::of);
    }

    private static BusinessDate upTo(@Nullable String cursor) {
        String last = Page.after(cursor);
        if (last.isEmpty()) {
            return LATEST;
        }
        try {
            return BusinessDate.parse(last).previous();
        } catch (IllegalArgumentException e) {
            throw StatementCursor.foreign();
        }
    }
}
