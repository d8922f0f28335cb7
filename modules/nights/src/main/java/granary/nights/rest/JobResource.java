package granary.nights.rest;

import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.Role;
import granary.money.BusinessDate;
import granary.nights.NightIdentity;
import granary.nights.ReadNights;
import granary.nights.domain.NightKey;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs of nights, to be watched. */
@Path("jobs")
@RequestScoped
@Tag(name = "Nights")
public class JobResource {
    @Inject
    private CurrentCaller current;

    @Inject
    private NightIdentity identity;

    @Inject
    private ReadNights nights;

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getJob",
            summary = "How far a night's job is",
            description =
                    "Its steps, their states, and how many items each has written. Where a night was interrupted and goes on,"
                            + " the job that goes on with the same run.")
    @APIResponse(
            responseCode = "200",
            description = "The job and its steps",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public JobView job(@PathParam("id") long id) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.ADMIN);
        return identity.call(() -> find(id)).orElseThrow(Problem::notFound);
    }

    // Caught within the identity, which wraps what leaves it.
    private Optional<JobView> find(long id) {
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            return Optional.of(view(operator, goesOnAs(operator, id)));
        } catch (NoSuchJobExecutionException e) {
            return Optional.empty();
        }
    }

    /** Who watches a run is not told that it failed while another job goes on with it. */
    private long goesOnAs(JobOperator operator, long id) {
        @Nullable Properties parameters = operator.getParameters(id);
        if (parameters == null) {
            return id;
        }
        NightKey key =
                new NightKey(parameters.getProperty("country"), BusinessDate.parse(parameters.getProperty("date")));
        return nights.executionOf(key, Integer.parseInt(parameters.getProperty("run")))
                .orElse(id);
    }

    private static JobView view(JobOperator operator, long id) {
        JobExecution execution = operator.getJobExecution(id);
        @Nullable Properties parameters = operator.getParameters(id);
        String night = parameters == null
                ? null
                : "/api/v1/nights/%s/%s".formatted(parameters.getProperty("country"), parameters.getProperty("date"));
        return new JobView(
                Long.toString(id),
                state(execution.getBatchStatus()),
                night,
                time(Optional.ofNullable(execution.getStartTime()).map(Date::toInstant)),
                time(Optional.ofNullable(execution.getEndTime()).map(Date::toInstant)),
                operator.getStepExecutions(id).stream().map(JobResource::step).toList());
    }

    private static JobView.Step step(StepExecution step) {
        long items = Arrays.stream(step.getMetrics())
                .filter(metric -> metric.getType() == Metric.MetricType.WRITE_COUNT)
                .mapToLong(Metric::getValue)
                .sum();
        return new JobView.Step(
                step.getStepName(),
                state(step.getBatchStatus()),
                items,
                time(Optional.ofNullable(step.getStartTime()).map(Date::toInstant)),
                time(Optional.ofNullable(step.getEndTime()).map(Date::toInstant)));
    }

    private static String state(BatchStatus status) {
        return status == BatchStatus.STARTED || status == BatchStatus.STOPPING ? "RUNNING" : status.name();
    }

    private static @Nullable String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
