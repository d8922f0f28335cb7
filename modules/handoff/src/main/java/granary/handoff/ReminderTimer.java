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

/**
 * Every five seconds, sends again what no channel has answered and is due. It is no night's timer: it runs whatever
 * GRANARY_TIMERS says, because an order must not depend on a channel having been up at the first try.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {
    private static final long EVERY_MILLIS = 5_000;
    /** Bounds what one tick puts on the queue; the rest is due at the next. */
    private static final int MOST_ROUNDS = 10;

    @Resource
    private TimerService timers;

    @Inject
    private RemindChannels remindChannels;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("reminders", false));
    }

    @Timeout
    void remind() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (remindChannels.remind() < RemindChannels.MOST) {
                return;
            }
        }
    }
}
