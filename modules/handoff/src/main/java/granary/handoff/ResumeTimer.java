package granary.handoff;

import granary.nights.ResumeNights;
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

/**
 * From the start on, looks every five seconds whether a night was interrupted, and lets it go on. It runs whatever
 * GRANARY_TIMERS says: such a night was ordered already.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ResumeTimer {
    private static final long FIRST_MILLIS = 1_000;
    private static final long EVERY_MILLIS = 5_000;

    private static final Logger LOG = Logger.getLogger(ResumeTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private ResumeNights resumeNights;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(FIRST_MILLIS, EVERY_MILLIS, new TimerConfig("interrupted nights", false));
    }

    @Timeout
    void look() {
        // The container lets a timer that fails rest for minutes.
        try {
            resumeNights.resume();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could look for interrupted nights; it is tried again", e);
        }
    }
}
