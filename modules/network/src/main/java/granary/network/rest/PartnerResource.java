package granary.network.rest;

import granary.access.Audit;
import granary.access.KeyedRequest;
import granary.access.wire.BatchResult;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.network.BrowseNetwork;
import granary.network.ChangePartner;
import granary.network.RegisterPartners;
import granary.network.domain.PartnerEntry;
import granary.network.domain.PartnerFacts;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partners and their periods of work. */
@Path("partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners", description = "Partners and their periods of work.")
public class PartnerResource {
    @Inject
    Reach reach;

    @Inject
    BrowseNetwork network;

    @Inject
    RegisterPartners register;

    @Inject
    ChangePartner changes;

    @Inject
    Countries countries;

    @Inject
    BusinessClock clock;

    @Inject
    KeyedAnswers answers;

    @Inject
    Audit audit;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPartner",
            summary = "Register a partner, or begin another period of one",
            description = "A known code with another date, center or model begins another period.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location says where, ETag what a change needs",
            content = @Content(schema = @Schema(implementation = PartnerJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same content is registered already; Location and ETag as before",
            content = @Content(schema = @Schema(implementation = PartnerJson.class)))
    @APIResponse(responseCode = "409", description = "The code is registered with other content: CODE_TAKEN")
    @APIResponse(responseCode = "422", description = "Something in the body is wrong: INVALID")
    public Response create(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @Nullable PartnerJson body) {
        return roll().enter(reach.mandate(), key, body);
    }

    @POST
    @Path("batch")
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "createPartners",
            summary = "Register up to 10,000 partners",
            description =
                    "NDJSON or a JSON array. A known code adds a period, unless the last one recorded for that center and date says the same; the other items stand.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = PartnerJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "A result for every item, in their order",
            content = @Content(schema = @Schema(implementation = BatchResult[].class)))
    @APIResponse(responseCode = "413", description = "More than 10,000 items: TOO_MANY_ITEMS")
    public Response createAll(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, InputStream body) {
        return roll().enterAll(reach.mandate(), key, body);
    }

    @GET
    @Operation(
            operationId = "listPartners",
            summary = "List partners in the order of their codes",
            description = "Each with the period that holds today, or the first to come.")
    @APIResponse(responseCode = "200", description = "A page of partners")
    public Page<PartnerJson> list(
            @Parameter(description = "only partners with a period at this center") @QueryParam("center") @Nullable
                    String center,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        return roll().page(reach.toRead(), new Roll.Asked("center", center, cursor, limit));
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getPartner",
            summary = "Read one partner, by code or id",
            description = "With the period that holds today, and the ETag that a change needs.")
    @APIResponse(
            responseCode = "200",
            description = "The partner, with its ETag",
            content = @Content(schema = @Schema(implementation = PartnerJson.class)))
    @APIResponse(responseCode = "404", description = "There is none within your scope: NOT_FOUND")
    public Response get(@PathParam("code") String code) {
        return roll().read(code, reach.toRead());
    }

    @GET
    @Path("{code}/periods")
    @Operation(
            operationId = "listPartnerPeriods",
            summary = "List a partner's periods as they were recorded",
            description = "Of equal dates the one recorded last holds.")
    @APIResponse(responseCode = "200", description = "Every period, with the partner's name as it is now")
    public List<PartnerJson> periods(@PathParam("code") String code) {
        PartnerFacts partner = roll().find(code, reach.toRead());
        return partner.periods().stream()
                .map(period -> PartnerJson.of(partner, period))
                .toList();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePartner",
            summary = "Rename a partner or begin another period",
            description = "Another center, model or date begins a period; what was recorded before stays.")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the new ETag comes with it",
            content = @Content(schema = @Schema(implementation = PartnerJson.class)))
    @APIResponse(responseCode = "412", description = "It was changed since you read it")
    @APIResponse(responseCode = "422", description = "Something in the body is wrong: INVALID")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PartnerJson body) {
        return roll().change(code, reach.mandate(), ifMatch, body);
    }

    private Roll<PartnerJson, PartnerEntry, PartnerFacts> roll() {
        return new Roll<>(
                "partners",
                new Roll.Wire<>(PartnerJson.class, PartnerJson::toEntry, this::view),
                new Roll.UseCases<>(register::register, network::partner, network::partners, changes::change),
                new Roll.Keeping(answers, audit));
    }

    private PartnerJson view(PartnerFacts partner) {
        return PartnerJson.of(partner, countries.get(partner.country()).businessDate(clock.instant()));
    }
}
