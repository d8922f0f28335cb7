package granary.metrics;

import granary.orders.OrderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts orders and what their channels did, once it is committed; what was rolled back did not happen. */
@ApplicationScoped
public class CountOrders {
    @Inject
    MetricRegistry metrics;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderNews news) {
        String name = news.step().isOfTheChannel() ? "granary_handoffs" : "granary_orders";
        metrics.counter(
                        name,
                        new Tag("kind", news.kind()),
                        new Tag("step", news.step().name().toLowerCase(Locale.ROOT)))
                .inc();
    }
}
