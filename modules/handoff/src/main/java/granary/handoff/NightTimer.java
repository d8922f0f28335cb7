package granary.handoff;

import granary.access.Problem;
import granary.nights.DueNights;
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
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every 20 seconds whether a night is due in its country's zone; {@code GRANARY_TIMERS=false} leaves that to REST. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class NightTimer {
    private static final long EVERY_MILLIS = 20_000;
    private static final Logger LOG = Logger.getLogger(NightTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private DueNights dueNights;

    @Inject
    @ConfigProperty(name = "GRANARY_TIMERS", defaultValue = "true")
    private boolean enabled;

    @PostConstruct
    void start() {
        if (enabled) {
            timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("nights", false));
        }
    }

    @Timeout
    void look() {
        try {
            dueNights.startNext();
        } catch (Problem somebodyElseWasFaster) {
            LOG.fine(() -> "no night was started: " + somebodyElseWasFaster.detail());
        }
    }
}
