package granary.access.rest;

import granary.access.AuditLine;
import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.ReadAudit;
import granary.access.Role;
import granary.access.VerifyAudit;
import granary.access.wire.Check;
import granary.access.wire.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log: read and verified by auditors and administrators, written by nobody from outside. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AuditResource {
    private static final int MAX_WORD = 60;
    private static final int MAX_ID = 200;
    // The databases count microseconds in 64 bits; nothing is asked beyond the years that can be written.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    CurrentCaller current;

    @Inject
    ReadAudit readAudit;

    @Inject
    VerifyAudit verifyAudit;

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "Who did what",
            description = "The latest lines first; every decision, login, download and key, and the starts of nights.")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public Page<AuditLineView> list(
            @Parameter(description = "Only deeds of this person or client", example = "cli_01KAZ3TBV2FJ6M8C4W5Q7X9YDE")
                    @QueryParam("actor")
                    @Nullable
                    String actor,
            @Parameter(description = "Only deeds of this kind", example = "TARIFF_PUBLISHED")
                    @QueryParam("action")
                    @Nullable
                    String action,
            @Parameter(description = "Only deeds to this", example = "usr_01M894XZC485F7SD8GX37APBXY")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @Parameter(description = "Only deeds from this instant on", example = "2026-11-22T00:00:00+08:00")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Only deeds before this instant", example = "2026-11-23T00:00:00+08:00")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        current.requireReader(Role.AUDITOR, Role.ADMIN);
        int most = Page.limit(limit);
        Check check = new Check();
        ReadAudit.Asked asked = new ReadAudit.Asked(
                check.optionalText("/actor", actor, MAX_ID),
                check.optionalText("/action", action, MAX_WORD),
                check.optionalText("/subject", subject, MAX_ID),
                instant(check, "/from", from),
                instant(check, "/to", to));
        check.finish();
        List<AuditLine> lines = readAudit.before(before(cursor), asked, most + 1);
        return Page.cut(lines, most, line -> Long.toString(line.seq())).map(AuditLineView::of);
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the audit log",
            description = "Works every hash out again, and holds the log against the heads that were signed; names "
                    + "the first line that was changed, removed, added or cut off.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it holds; if not, where it breaks",
            content = @Content(schema = @Schema(implementation = AuditVerificationView.class)))
    public AuditVerificationView verify() {
        current.requireReader(Role.AUDITOR, Role.ADMIN);
        return AuditVerificationView.of(verifyAudit.verify());
    }

    private static long before(@Nullable String cursor) {
        String key = Page.after(cursor);
        try {
            return key.isEmpty() ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.invalid(List.of(new Problem.FieldError("/cursor", "take it from next of the page before")));
        }
    }

    private static Optional<Instant> instant(Check check, String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST)) {
                return Optional.of(instant);
            }
        } catch (DateTimeException e) {
            // told below, as for an instant that no line can have
        }
        check.refuse(pointer, "expected an instant with its offset, such as 2026-11-23T00:05:00Z");
        return Optional.empty();
    }
}
