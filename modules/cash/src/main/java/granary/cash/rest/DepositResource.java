package granary.cash.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.cash.ReadCash;
import granary.cash.RecordDeposit;
import granary.cash.ReverseDeposit;
import granary.cash.domain.Deposit;
import granary.network.domain.PartnerFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cash that partners brought to the bank: recorded by a maker, undone by a checker. */
@Path("partners/{code}/cash/deposits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cash", description = "Villagers' money that partners hold: movements, deposits, limits, age")
public class DepositResource {
    @Inject
    CurrentCaller current;

    @Inject
    CashReach reach;

    @Inject
    ReadCash cash;

    @Inject
    RecordDeposit recordDeposit;

    @Inject
    ReverseDeposit reverseDeposit;

    @Inject
    KeyedAnswers answers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCashDeposit",
            summary = "Record what a partner brought to the bank",
            description = "As the bank shows it. Booked (1010 to 1210) on the date that the bank had it, or on the"
                    + " earliest open one after it; what is held longest is paid first.")
    @APIResponse(
            responseCode = "201",
            description = "Booked; Location says where it is",
            content = @Content(schema = @Schema(implementation = DepositView.class)))
    @APIResponse(
            responseCode = "409",
            description = "DEPOSIT_REFERENCE_TAKEN: the line of the bank stands for a deposit already; or"
                    + " IDEMPOTENCY_KEY_RUNNING")
    @APIResponse(
            responseCode = "422",
            description = "INVALID, DEPOSIT_TOO_LARGE for what the partner holds, or IDEMPOTENCY_KEY_REUSED")
    public Response record(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            DepositJson body) {
        current.requireReader(CashReach.READERS);
        Caller maker = current.require(Role.MAKER);
        KeyedRequest request = KeyedRequest.of(key, "POST /partners/" + code + "/cash/deposits", Json.write(body));
        return answers.answer(maker, request, () -> {
            PartnerFacts partner = reach.partner(code, maker);
            return made(recordDeposit.record(partner, body.toNewDeposit(), maker));
        });
    }

    @GET
    @Operation(
            operationId = "listCashDeposits",
            summary = "A partner's deposits in the order of recording",
            description = "Those that were undone stay, with what undid them.")
    @APIResponse(responseCode = "200", description = "A page of deposits")
    public Page<DepositView> list(
            @PathParam("code") String code,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Caller caller = current.requireReader(CashReach.READERS);
        PartnerFacts partner = reach.partner(code, caller);
        int most = Page.limit(limit);
        return Page.cut(cash.deposits(partner, Page.after(cursor), most + 1), most, Deposit::id)
                .map(DepositView::of);
    }

    @GET
    @Path("{deposit}")
    @Operation(
            operationId = "readCashDeposit",
            summary = "One deposit of a partner",
            description = "What came to the bank, and what undid it.")
    @APIResponse(responseCode = "200", description = "The deposit")
    public DepositView read(@PathParam("code") String code, @PathParam("deposit") String deposit) {
        Caller caller = current.requireReader(CashReach.READERS);
        return cash.deposit(reach.partner(code, caller), deposit)
                .map(DepositView::of)
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("{deposit}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseCashDeposit",
            summary = "Undo a wrong deposit by a counter-entry",
            description = "By a checker, since a maker recorded it. The partner owes again what it had paid, and as"
                    + " long as before; the line of the bank is free for the deposit that it was.")
    @APIResponse(
            responseCode = "200",
            description = "Undone, and booked",
            content = @Content(schema = @Schema(implementation = DepositView.class)))
    @APIResponse(responseCode = "409", description = "DEPOSIT_REVERSED already; or IDEMPOTENCY_KEY_RUNNING")
    public Response reverse(
            @PathParam("code") String code,
            @PathParam("deposit") String deposit,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            ReversalJson body) {
        current.requireReader(CashReach.READERS);
        Caller checker = current.require(Role.CHECKER);
        String what = "POST /partners/%s/cash/deposits/%s/reversal".formatted(code, deposit);
        return answers.answer(checker, KeyedRequest.of(key, what, Json.write(body)), () -> {
            PartnerFacts partner = reach.partner(code, checker);
            // Before the body is judged: another's deposit is not there, whatever is sent to it.
            if (cash.deposit(partner, deposit).isEmpty()) {
                throw Problem.notFound();
            }
            Deposit reversed = reverseDeposit.reverse(partner, deposit, body.checked(), checker);
            return FirstAnswer.of(200, Json.write(DepositView.of(reversed)));
        });
    }

    private static FirstAnswer made(Deposit deposit) {
        return FirstAnswer.of(201, Json.write(DepositView.of(deposit)))
                .at("partners/%s/cash/deposits/%s".formatted(deposit.partner(), deposit.id()));
    }
}
