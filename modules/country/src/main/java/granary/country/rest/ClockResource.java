package granary.country.rest;

import granary.access.AnswerOnce;
import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.country.BusinessClock;
import granary.country.MoveClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The business clock of a development installation; in production there is no such resource. */
@Path("sandbox/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox", description = "Development only")
public class ClockResource {
    /** Business dates end with 2999, and so far nobody has asked for more than a few years. */
    private static final long MOST_AHEAD_SECONDS = 100L * 366 * 24 * 3600;

    @Inject
    CurrentCaller current;

    @Inject
    BusinessClock clock;

    @Inject
    MoveClock moveClock;

    @Inject
    KeyedAnswers answers;

    @Inject
    @ConfigProperty(name = "GRANARY_MODE", defaultValue = "development")
    String mode;

    @Schema(name = "ClockMove", description = "Where the clock goes: one of the two.")
    record Move(
            @Schema(description = "An instant with its offset", examples = "2026-11-23T00:05:00+08:00") @Nullable
            Instant to,

            @Schema(description = "Seconds ahead of the machine's clock", examples = "86400") @Nullable
            Long aheadSeconds) {}

    @Schema(name = "Clock")
    record Now(Instant now, long aheadSeconds) {}

    @GET
    @Operation(operationId = "readClock", summary = "The business clock", description = "Development only.")
    @APIResponse(
            responseCode = "200",
            description = "The business clock as it stands",
            content = @Content(schema = @Schema(implementation = Now.class)))
    public Now read() {
        requireDevelopment();
        current.requireReader(Role.ADMIN, Role.MAKER);
        return now();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveClock",
            summary = "Move the business clock on",
            description = "To an instant, or so many seconds ahead of the machine's clock; never back. Without an "
                    + "Idempotency-Key, the same move again is one that would go back.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Move.class)))
    @APIResponse(
            responseCode = "200",
            description = "The business clock as it stands",
            content = @Content(schema = @Schema(implementation = Now.class)))
    @APIResponse(responseCode = "409", description = "It would go back: CLOCK_GOES_BACK")
    public Response move(@HeaderParam(KeyedRequest.HEADER) @Nullable String key, Move body) {
        requireDevelopment();
        Caller caller = current.requireReader(Role.ADMIN, Role.MAKER);
        Optional<KeyedRequest> request = KeyedRequest.ifGiven(key, "POST /sandbox/clock", Json.write(body));
        return answers.answer(caller, request, new AnswerOnce.Effect(() -> moved(caller, ahead(body)), this::followed));
    }

    private FirstAnswer moved(Caller by, Duration ahead) {
        if (ahead.compareTo(clock.ahead()) < 0) {
            throw Problem.of(409, "CLOCK_GOES_BACK", "the business clock never goes back; it is " + clock.instant());
        }
        moveClock.moveAhead(by, ahead);
        Instant then = clock.instant().plus(ahead.minus(clock.ahead()));
        return FirstAnswer.of(200, Json.write(new Now(then, ahead.toSeconds())));
    }

    private FirstAnswer followed(FirstAnswer moved) {
        moveClock.follow();
        return moved;
    }

    private Duration ahead(Move body) {
        Check check = new Check();
        if ((body.to() == null) == (body.aheadSeconds() == null)) {
            check.refuse("", "expected either to or aheadSeconds");
            check.finish();
        }
        Instant to = body.to();
        Duration ahead = to != null
                ? clock.ahead().plus(Duration.between(clock.instant(), to))
                : Duration.ofSeconds(body.aheadSeconds() == null ? 0 : body.aheadSeconds());
        if (ahead.toSeconds() > MOST_AHEAD_SECONDS) {
            check.refuse(to != null ? "/to" : "/aheadSeconds", "is more than a hundred years ahead");
        }
        check.finish();
        return ahead;
    }

    private Now now() {
        return new Now(clock.instant(), clock.ahead().toSeconds());
    }

    private void requireDevelopment() {
        if (!mode.equals("development")) {
            throw Problem.notFound();
        }
    }
}
