package granary.nights.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.money.BusinessDate;
import granary.nights.ListStatements;
import granary.nights.ReadPartnerStatements;
import granary.nights.domain.FeeLineId;
import granary.nights.domain.ListedStatement;
import granary.nights.domain.StatementId;
import granary.tariffs.domain.PlacedFeeLine;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partners' statements: a partner reads its own of sealed nights, finance and auditors all. */
@Path("statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "What partners earned and were paid, night by night, and why")
public class StatementResource {
    private static final int MOST_DAYS = 366;
    private static final int DEFAULT_DAYS = 31;

    @Inject
    CurrentCaller current;

    @Inject
    ListStatements list;

    @Inject
    ReadPartnerStatements statements;

    @Inject
    Countries countries;

    @Inject
    BusinessClock clock;

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "List statements, the latest night first",
            description = "Only statements that say anything. A partner sees its own, of sealed nights.")
    @APIResponse(responseCode = "200", description = "A page of statements")
    @APIResponse(responseCode = "404", description = "Not for this role, or another's partner")
    @APIResponse(responseCode = "422", description = "A wrong date, or more than 366 days: INVALID")
    public Page<StatementView> list(
            @Parameter(description = "only this partner's", example = "P000012") @QueryParam("partner") @Nullable
                    String partner,
            @Parameter(description = "30 days before to, where absent", example = "2026-10-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "the current date, where absent", example = "2026-10-29")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @QueryParam("country") @DefaultValue("CN") String country,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = Reach.reader(current);
        ListStatements.Query query = query(partner, from, to, country);
        if (query.partner().filter(code -> !Reach.of(caller).holds(code)).isPresent()) {
            throw Problem.notFound();
        }
        int most = Page.limit(limit);
        List<ListedStatement> found =
                list.page(query, Reach.of(caller), StatementCursor.read(Page.after(cursor)), most + 1);
        return Page.cut(found, most, StatementCursor::of).map(StatementView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getStatement",
            summary = "One statement, with what explains it",
            description = "Until when what is held is held, payouts, and what changed against the night before.")
    @APIResponse(
            responseCode = "200",
            description = "The statement, until when what is held is held, its payouts, and why it changed",
            content = @Content(schema = @Schema(implementation = StatementDetail.class)))
    @APIResponse(responseCode = "404", description = "No such statement, another's, or of a night that is not sealed")
    public StatementDetail get(@Parameter(example = "stm_20261029CN0000000012") @PathParam("id") String id) {
        Caller caller = Reach.reader(current);
        return StatementDetail.of(statements.one(parse(id), Reach.of(caller)), Reach.readsBooks(caller));
    }

    @GET
    @Path("{id}/lines")
    @Operation(
            operationId = "listFeeLines",
            summary = "The fee lines of a statement, in the order of intake",
            description = "Refunds among them, as what was taken back.")
    @APIResponse(responseCode = "200", description = "A page of fee lines")
    @APIResponse(responseCode = "404", description = "No such statement, another's, or of a night that is not sealed")
    public Page<FeeLineView> lines(
            @Parameter(example = "stm_20261029CN0000000012") @PathParam("id") String id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = Reach.reader(current);
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        long beyond = after.isEmpty() ? 0 : FeeLineId.seq(after).orElseThrow(StatementCursor::foreign);
        List<PlacedFeeLine> lines = statements.lines(parse(id), Reach.of(caller), beyond, most + 1);
        return Page.cut(lines, most, line -> FeeLineId.of(line.sourced().line().seq()))
                .map(line -> FeeLineView.of(line, Reach.readsBooks(caller)));
    }

    private ListStatements.Query query(
            @Nullable String partner, @Nullable String from, @Nullable String to, String country) {
        Check check = new Check();
        Optional<String> code = check.optionalCode("/partner", partner);
        Optional<BusinessDate> first = from == null ? Optional.empty() : check.date("/from", from);
        Optional<BusinessDate> last = to == null ? Optional.empty() : check.date("/to", to);
        if (countries.find(country).isEmpty()) {
            check.refuse("/country", "there is no pack of this country");
        }
        check.finish();
        BusinessDate end = last.orElseGet(() -> countries.get(country).businessDate(clock.instant()));
        BusinessDate start = first.orElseGet(() -> end.plusDays(1 - DEFAULT_DAYS));
        if (start.isBefore(end.plusDays(1 - MOST_DAYS))) {
            check.refuse("/from", "at most %d days can be asked for at once".formatted(MOST_DAYS));
        }
        check.finish();
        return new ListStatements.Query(country, start, end, code);
    }

    private static StatementId parse(String id) {
        return StatementId.parse(id).orElseThrow(Problem::notFound);
    }
}
