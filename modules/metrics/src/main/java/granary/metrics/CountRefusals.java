package granary.metrics;

import granary.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts requests that were refused, by status and code. */
@ApplicationScoped
public class CountRefusals {
    @Inject
    MetricRegistry metrics;

    void count(@Observes Refused refused) {
        metrics.counter(
                        "granary_refusals",
                        new Tag("status", String.valueOf(refused.status())),
                        new Tag("code", refused.code()))
                .inc();
    }
}
