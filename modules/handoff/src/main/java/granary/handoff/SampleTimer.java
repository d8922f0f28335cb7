package granary.handoff;

import granary.metrics.SampleBacklog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every ten seconds, samples what waits, for those who read the metrics. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleTimer {
    private static final Logger LOG = Logger.getLogger(SampleTimer.class.getName());
    private static final long EVERY_MILLIS = 10_000;

    @Resource
    private TimerService timers;

    @Inject
    private SampleBacklog backlog;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("samples", false));
    }

    @Timeout
    void sample() {
        // The container lets a timer that fails rest for minutes.
        try {
            backlog.sample();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What waits could not be sampled; it is tried again", e);
        }
    }
}
