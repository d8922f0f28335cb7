package granary.handoff;

import granary.orders.RemindChannels;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every five seconds, sends or asks again what no channel has answered and is due. It is no night's timer: it runs
 * whatever GRANARY_TIMERS says, because an order must not depend on a channel having been up at the first try.
 * GRANARY_REMINDERS alone stops it.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {
    private static final long EVERY_MILLIS = 5_000;
    /** Bounds what one tick puts on the queue; the rest is due at the next. */
    private static final int MOST_ROUNDS = 10;

    private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private RemindChannels remindChannels;

    @Inject
    @ConfigProperty(name = "GRANARY_REMINDERS", defaultValue = "true")
    private boolean reminders;

    @PostConstruct
    void start() {
        if (!reminders) {
            LOG.info("GRANARY_REMINDERS=false: what no channel answers is neither sent nor asked again.");
            return;
        }
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("reminders", false));
    }

    @Timeout
    void remind() {
        // The container lets a timer that fails rest for minutes.
        try {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (remindChannels.remind() < RemindChannels.MOST) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "Nobody could be reminded; it is tried again: " + e);
        }
    }
}
