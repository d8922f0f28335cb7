package granary.reconciliation.rest;

import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.money.BusinessDate;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.NumberedBreak;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The breaks of nights and of their supplements. */
@Path("breaks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaks", description = "Differences between us and the providers")
public class BreakResource {
    @Inject
    CurrentCaller current;

    @Inject
    ReadMatches readMatches;

    /** For the container, which injects. */
    public BreakResource() {}

    @GET
    @Operation(
            operationId = "listBreaks",
            summary = "The breaks of a date, of the night itself or of a supplement",
            description = "Without supplement, those of the night itself; a late file has its own.")
    @APIResponse(responseCode = "200", description = "One page of breaks, in the order of their numbers")
    @APIResponse(responseCode = "404", description = "Not for this role")
    @APIResponse(responseCode = "422", description = "No date, or a wrong one")
    public Page<BreakJson> list(
            @QueryParam("country") @DefaultValue("CN") String country,
            @Parameter(required = true) @QueryParam("date") @Nullable String date,
            @Parameter(description = "0: the night itself") @QueryParam("supplement") @DefaultValue("0") int supplement,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        MatchKey key = key(country, date, supplement);
        int size = Page.limit(limit);
        List<NumberedBreak> breaks = readMatches.page(key, from(cursor), size + 1);
        return Page.cut(breaks, size, found -> Integer.toString(found.breakNo()))
                .map(found -> BreakJson.of(key, found));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getBreak",
            summary = "One break",
            description = "What we have, what the provider has, and the cause of the difference.")
    @APIResponse(responseCode = "200", description = "The break")
    @APIResponse(responseCode = "404", description = "No such break, or not for this role")
    public BreakJson get(@PathParam("id") String id) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        return BreakId.parse(id)
                .flatMap(known ->
                        readMatches.find(known.key(), known.breakNo()).map(found -> BreakJson.of(known.key(), found)))
                .orElseThrow(Problem::notFound);
    }

    private static MatchKey key(String country, @Nullable String text, int supplement) {
        Check check = new Check();
        Optional<BusinessDate> date = check.date("/date", text);
        check.code("/country", country);
        check.number("/supplement", (long) supplement, 0, 999);
        check.finish();
        return new MatchKey(country, date.orElseThrow(), supplement);
    }

    private static int from(@Nullable String cursor) {
        String after = Page.after(cursor);
        try {
            return after.isEmpty() ? 1 : Math.addExact(Integer.parseInt(after), 1);
        } catch (NumberFormatException | ArithmeticException e) {
            throw Problem.invalid(List.of(new Problem.FieldError("/cursor", "take it from next of the page before")));
        }
    }
}
