package granary.tariffs.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.tariffs.DraftTariff;
import granary.tariffs.PublishTariff;
import granary.tariffs.ReadTariffs;
import granary.tariffs.domain.TariffDocument;
import granary.tariffs.domain.TariffSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tariffs: drafted by a maker, published by a checker. */
@Path("tariffs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tariffs", description = "Fee rules of a country: drafted by a maker, published by a checker.")
public class TariffResource {
    @Inject
    CurrentCaller current;

    @Inject
    DraftTariff drafting;

    @Inject
    PublishTariff publishing;

    @Inject
    ReadTariffs tariffs;

    @Inject
    KeyedAnswers answers;

    @GET
    @Operation(
            operationId = "listTariffs",
            summary = "List tariffs, drafts and published ones, without their rules",
            description = "In the order of their ids; of one country, where it is given.")
    @APIResponse(responseCode = "200", description = "A page of tariffs, in order of their ids")
    public Page<TariffView> list(
            @Parameter(description = "only tariffs of this country") @QueryParam("country") @Nullable String country,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        reader();
        Check check = new Check();
        String within = check.optionalCode("/country", country).orElse("");
        check.finish();
        int most = Page.limit(limit);
        return Page.cut(tariffs.page(within, Page.after(cursor), most + 1), most, TariffSheet::id)
                .map(TariffView::listed);
    }

    @POST
    @Operation(operationId = "draftTariff", summary = "Draft a tariff", description = "Checked at once, as a whole.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TariffDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted; Location says where, the ETag names its content",
            content = @Content(schema = @Schema(implementation = TariffView.class)))
    @APIResponse(responseCode = "422", description = "Every fault of the document with its pointer: INVALID")
    public Response draft(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable TariffDocument body) {
        Caller maker = as(Role.MAKER);
        TariffDocument document = Json.given(body);
        KeyedRequest request = KeyedRequest.of(key, "POST /tariffs", Json.write(document));
        return answers.answer(maker, request, () -> {
            TariffSheet drafted = drafting.draft(document, maker);
            return first(201, drafted).at("tariffs/" + drafted.id());
        });
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getTariff",
            summary = "Read a tariff with its rules",
            description = "Its ETag names the content that a publication is bound to.")
    @APIResponse(
            responseCode = "200",
            description = "The tariff, with its ETag",
            content = @Content(schema = @Schema(implementation = TariffView.class)))
    public Response get(@PathParam("id") String id) {
        reader();
        return answer(tariffs.one(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeTariff", summary = "Change a draft", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = TariffView.class)))
    @APIResponse(responseCode = "409", description = "It is published and never changes: TARIFF_PUBLISHED")
    @APIResponse(responseCode = "412", description = "It was changed after you had read it: CHANGED_SINCE")
    @APIResponse(responseCode = "422", description = "Every fault of the document with its pointer: INVALID")
    @APIResponse(responseCode = "428", description = "If-Match is missing: IF_MATCH_REQUIRED")
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable TariffDocument body) {
        Caller maker = as(Role.MAKER);
        return answer(drafting.change(id, IfMatch.required(ifMatch), Json.given(body), maker));
    }

    @POST
    @Path("{id}/publication")
    @Operation(
            operationId = "publishTariff",
            summary = "Publish a tariff",
            description =
                    "By someone who had no hand in it. Needs If-Match: what was seen is published, and nothing else.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PublicationJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "Published, with its version; again for the same checker's second call",
            content = @Content(schema = @Schema(implementation = TariffView.class)))
    @APIResponse(responseCode = "403", description = "You wrote it: MAKER_IS_CHECKER")
    @APIResponse(responseCode = "409", description = "TARIFF_PUBLISHED by another, or PUBLICATION_GOES_ON: try again")
    @APIResponse(responseCode = "412", description = "It was changed after you had read it: CHANGED_SINCE")
    @APIResponse(responseCode = "422", description = "The effective date is taken, or cut over already: INVALID")
    @APIResponse(responseCode = "428", description = "If-Match is missing: IF_MATCH_REQUIRED")
    public Response publish(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable PublicationJson body) {
        Caller checker = as(Role.CHECKER);
        IfMatch seen = IfMatch.required(ifMatch);
        KeyedRequest request = KeyedRequest.of(key, "POST /tariffs/" + id + "/publication", seen.toString());
        return answers.answer(checker, request, () -> first(200, publishing.publish(id, seen, checker)));
    }

    private void reader() {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
    }

    private Caller as(Role role) {
        reader();
        return current.require(role);
    }

    private static FirstAnswer first(int status, TariffSheet sheet) {
        return FirstAnswer.of(status, Json.write(TariffView.whole(sheet))).tagged(sheet.contentHash());
    }

    private static Response answer(TariffSheet sheet) {
        return Response.ok(TariffView.whole(sheet))
                .header(HttpHeaders.ETAG, IfMatch.etag(sheet.contentHash()))
                .build();
    }
}
