package granary.feeds.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.feeds.ArrivedFile;
import granary.feeds.Delivery;
import granary.feeds.ReadFeed;
import granary.feeds.Receipt;
import granary.feeds.TakeFile;
import granary.feeds.domain.FeedFile;
import granary.money.BusinessDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A provider's files: hand one in, list them. */
@Path("feeds/{provider}/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Settlement files of providers")
public class FeedResource {
    @Inject
    CurrentCaller current;

    @Inject
    TakeFile takeFile;

    @Inject
    ReadFeed readFeed;

    @Inject
    KeyedAnswers answers;

    /** For the container, which injects. */
    public FeedResource() {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "takeFeedFile",
            summary = "Hand in a settlement file, raw or zipped",
            description =
                    "The format is found by the header's signature. The same content again, however it is named or"
                            + " zipped, is answered with the first receipt. A file whose controls do not add up, or a second"
                            + " file of a date, is quarantined: its receipt says why, and nothing of it is used.")
    @RequestBody(
            description = "The file's bytes, of any media type",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The receipt of a new file; Location says where it is",
            content = @Content(schema = @Schema(implementation = ReceiptJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The first receipt of a file that came before",
            content = @Content(schema = @Schema(implementation = ReceiptJson.class)))
    @APIResponse(responseCode = "404", description = "No such provider")
    @APIResponse(responseCode = "413", description = "Larger than is read")
    @APIResponse(
            responseCode = "422",
            description =
                    "Not kept: UNKNOWN_FORMAT, UTF_16, CORRUPT_ZIP, SEVERAL_DATA_MEMBERS or ZIP_BOMB; OTHER_PROVIDER; "
                            + "DATE_NEEDED or DATE_CONTRADICTS; INVALID where the date is none")
    public Response take(
            @Parameter(description = "As in the country pack") @PathParam("provider") String provider,
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key,
            @QueryParam("country") @DefaultValue("CN") String country,
            @Parameter(description = "The business date, where the content names none") @QueryParam("date") @Nullable
                    String date,
            InputStream body) {
        current.requireReader(Role.MAKER, Role.INTEGRATOR, Role.AUDITOR);
        Caller caller = current.require(Role.MAKER, Role.INTEGRATOR);
        // Before 512 MB are read for nothing.
        KeyedRequest.key(key);
        String resource = "POST /feeds/%s/files?country=%s&date=%s".formatted(provider, country, date);
        try (ArrivedFile file = takeFile.receive(new Delivery(country, provider, date(date), caller.id()), body)) {
            KeyedRequest request = KeyedRequest.of(key, resource, file.sha256());
            return answers.answer(caller, request, () -> receipt(takeFile.take(file)));
        }
    }

    private static FirstAnswer receipt(Receipt receipt) {
        ReceiptJson json = ReceiptJson.of(receipt.file());
        return receipt instanceof Receipt.Repeated
                ? FirstAnswer.of(200, Json.write(json))
                : FirstAnswer.of(201, Json.write(json)).at("feed-files/" + json.id());
    }

    @GET
    @Operation(
            operationId = "listFeedFiles",
            summary = "A provider's files, the latest first",
            description = "Files in quarantine too.")
    @APIResponse(responseCode = "200", description = "One page of receipts")
    @APIResponse(responseCode = "404", description = "Not for this role")
    public Page<ReceiptJson> list(
            @PathParam("provider") String provider,
            @QueryParam("country") @DefaultValue("CN") String country,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        current.requireReader(Role.MAKER, Role.INTEGRATOR, Role.AUDITOR);
        int size = Page.limit(limit);
        long before = number(Page.after(cursor), Long.MAX_VALUE);
        List<FeedFile> files = readFeed.page(country, provider, before, size + 1);
        return Page.cut(files, size, file -> Long.toString(file.fileNo())).map(ReceiptJson::of);
    }

    static long number(String key, long first) {
        try {
            return key.isEmpty() ? first : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.invalid(List.of(new Problem.FieldError("/cursor", "take it from next of the page before")));
        }
    }

    private static Optional<BusinessDate> date(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Check check = new Check();
        Optional<BusinessDate> date = check.date("/date", text);
        check.finish();
        return date;
    }
}
