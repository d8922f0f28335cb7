package granary.metrics;

import granary.nights.WatchNights;
import granary.orders.CountInFlight;
import granary.orders.domain.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Samples what waits: orders without an answer, messages, nights that failed. Whoever reads the metrics reads the last
 * sample and does not reach the database, so that metrics are there when it is not.
 */
@ApplicationScoped
public class SampleBacklog {
    /** What a gauge says that could not be sampled. */
    public static final long UNKNOWN = -1;

    private static final Logger LOG = Logger.getLogger(SampleBacklog.class.getName());
    private static final List<String> QUEUES = List.of("Handoffs", "Outcomes", "Parked");

    @Inject
    MetricRegistry metrics;

    @Inject
    CountInFlight orders;

    @Inject
    WatchNights nights;

    private final Map<String, AtomicLong> samples = new ConcurrentHashMap<>();

    /** Takes one sample of everything; what fails reads {@link #UNKNOWN}, and the rest is sampled all the same. */
    public void sample() {
        for (String queue : QUEUES) {
            set("granary_queue_depth", new Tag("queue", queue), depth(queue));
        }
        try {
            Map<OrderState, Long> waiting = orders.byState();
            setInFlight(OrderState.ACCEPTED, waiting.getOrDefault(OrderState.ACCEPTED, 0L));
            setInFlight(OrderState.HANDED_OFF, waiting.getOrDefault(OrderState.HANDED_OFF, 0L));
            nights.all().forEach(this::set);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "what waits could not be sampled", e);
            setInFlight(OrderState.ACCEPTED, UNKNOWN);
            setInFlight(OrderState.HANDED_OFF, UNKNOWN);
        }
    }

    private void setInFlight(OrderState state, long count) {
        set("granary_orders_in_flight", new Tag("state", state.name().toLowerCase(Locale.ROOT)), count);
    }

    private void set(WatchNights.Watched watched) {
        Tag country = new Tag("country", watched.country());
        set("granary_nights_failed", country, watched.failed());
        set("granary_night_last_sealed_epoch_seconds", country, watched.lastSealedEpochSeconds());
    }

    private static long depth(String queue) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName name :
                    beans.queryNames(new ObjectName("WebSphere:feature=wasJmsServer,type=Queue,name=" + queue), null)) {
                return (Long) beans.getAttribute(name, "Depth");
            }
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "the depth of the queue %s is not known".formatted(queue));
        }
        return UNKNOWN;
    }

    private void set(String name, Tag tag, long value) {
        samples.computeIfAbsent(name + " " + tag.getTagValue(), key -> {
                    AtomicLong sample = new AtomicLong();
                    metrics.gauge(name, sample, AtomicLong::get, tag);
                    return sample;
                })
                .set(value);
    }
}
