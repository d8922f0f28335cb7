package granary.sandbox;

import granary.access.Problem;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;
import granary.channels.Handoff;
import granary.country.BusinessClock;
import granary.database.LostRace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Takes work, under the handoff id as its idempotency key, and can be told to answer it again. */
@Path("handoffs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HandoffResource {
    private static final int MOST_ANSWERS = 10;

    @Inject
    WorkStore store;

    @Inject
    MainSwitch mainSwitch;

    @Inject
    BusinessClock clock;

    @Inject
    @ConfigProperty(name = "granary.sandbox.answer.millis", defaultValue = "200")
    long answerMillis;

    @Inject
    @ConfigProperty(name = "granary.sandbox.failing.ppm", defaultValue = "0")
    int failingPpm;

    record View(
            String handoff,
            String order,
            String kind,
            String channel,
            MoneyJson amount,
            String result,
            @Nullable String providerRef,
            @Nullable Instant answerAt,
            int answersSent) {
        static View of(Work work) {
            return new View(
                    work.handoff(),
                    work.order(),
                    work.kind(),
                    work.channel(),
                    MoneyJson.of(work.amount()),
                    work.result(),
                    work.providerRef(),
                    work.answerAt(),
                    work.answersSent());
        }
    }

    record Again(@Nullable Long times) {}

    @POST
    public Response take(String body) {
        if (mainSwitch.isPaused()) {
            throw Problem.of(503, "PAUSED", "the outside world is stopped").retryable();
        }
        Handoff asked = Handoff.read(body);
        Work work = store.find(asked.handoff()).map(this::remind).orElseGet(() -> begin(asked));
        return Response.accepted(Json.write(View.of(work))).build();
    }

    @GET
    @Path("{id}")
    public String read(@PathParam("id") String id) {
        return Json.write(View.of(store.find(id).orElseThrow(Problem::notFound)));
    }

    /** What became of it, for whoever was not told: nothing while it is at work. */
    @GET
    @Path("{id}/outcome")
    public Response outcome(@PathParam("id") String id) {
        if (mainSwitch.isPaused()) {
            throw Problem.of(503, "PAUSED", "the outside world is stopped").retryable();
        }
        Work work = store.find(id).orElseThrow(Problem::notFound);
        return work.isTold()
                ? Response.ok(work.answer()).build()
                : Response.noContent().build();
    }

    /** Answers again at once, {@code times} times: what a party does whose own records say that nobody heard it. */
    @POST
    @Path("{id}/answers")
    public Response again(@PathParam("id") String id, String body) {
        Again again = Json.read(body, Again.class);
        Check check = new Check();
        long times = check.number("/times", again.times() == null ? Long.valueOf(1) : again.times(), 1, MOST_ANSWERS);
        check.finish();
        Work work = store.find(id).orElseThrow(Problem::notFound);
        store.answerAgain(id, clock.instant(), (int) times);
        return Response.accepted(Json.write(View.of(work))).build();
    }

    private Work begin(Handoff asked) {
        Work work = Work.taken(asked, Temper.towards(asked.details(), failingPpm), clock.instant(), answerMillis);
        try {
            store.add(work);
            return work;
        } catch (UnableToExecuteStatementException e) {
            // Reminded while the first call still runs: what that one writes down stands.
            if (!LostRace.in(e)) {
                throw e;
            }
            return store.find(asked.handoff()).orElseThrow(() -> e);
        }
    }

    /** Reminded of work that it has answered already, it answers again; what it never answers stays unanswered. */
    private Work remind(Work work) {
        if (work.answerAt() == null && work.answersSent() > 0) {
            store.answerAgain(work.handoff(), clock.instant(), 1);
        }
        return work;
    }
}
