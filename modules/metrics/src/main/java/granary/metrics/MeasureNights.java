package granary.metrics;

import granary.nights.ReadNights;
import granary.nights.StepEnded;
import granary.nights.SumNight;
import granary.nights.domain.NightFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Times the steps of nights, and keeps the figures of each country's last night. */
@ApplicationScoped
public class MeasureNights {
    private static final Logger LOG = Logger.getLogger(MeasureNights.class.getName());
    private static final String LAST_STEP = "publish";

    @Inject
    MetricRegistry metrics;

    @Inject
    ReadNights nights;

    @Inject
    SumNight sums;

    private final Map<String, AtomicLong> figures = new ConcurrentHashMap<>();

    void measure(@Observes StepEnded step) {
        Tag country = new Tag("country", step.night().country());
        Tag result = new Tag("result", step.result() == StepEnded.Result.COMPLETED ? "completed" : "failed");
        metrics.timer("granary_night_step", country, new Tag("step", step.step()), result)
                .update(step.duration());
        if (step.step().equals(LAST_STEP) && step.result() == StepEnded.Result.COMPLETED) {
            keepFigures(step);
        }
    }

    // A figure that cannot be read must not fail a night that is sealed.
    private void keepFigures(StepEnded step) {
        try {
            NightFigures night = sums.of(nights.one(step.night()));
            String country = step.night().country();
            set("granary_night_transactions", country, night.trade().transactions());
            set("granary_night_statements", country, night.fees().statements());
            set("granary_night_fee_lines", country, night.fees().lines());
            set("granary_night_breaks", country, night.breakCount());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "the figures of the night of %s could not be counted".formatted(step.night()));
        }
    }

    private void set(String name, String country, long value) {
        figures.computeIfAbsent(name + " " + country, key -> {
                    AtomicLong figure = new AtomicLong();
                    metrics.gauge(name, figure, AtomicLong::get, new Tag("country", country));
                    return figure;
                })
                .set(value);
    }
}
