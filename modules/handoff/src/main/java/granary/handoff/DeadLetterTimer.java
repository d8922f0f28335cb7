package granary.handoff;

import granary.orders.KeepDeadLetters;
import granary.orders.domain.DeadLetter;
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
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every five seconds, moves parked messages to where people see them. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadLetterTimer {
    private static final long EVERY_MILLIS = 5_000;
    /** Bounds one tick; the rest comes with the next. */
    private static final int MOST = 1_000;

    private static final Logger LOG = Logger.getLogger(DeadLetterTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private KeepDeadLetters keepDeadLetters;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("dead letters", false));
    }

    @Timeout
    void look() {
        // The container lets a timer that fails rest for minutes.
        try {
            for (int i = 0; i < MOST; i++) {
                Optional<DeadLetter> kept = keepDeadLetters.keepNext();
                if (kept.isEmpty()) {
                    return;
                }
                kept.ifPresent(letter -> LOG.warning("A message is a dead letter: %s, of handoff %s: %s"
                        .formatted(letter.id(), letter.handoff().orElse("none"), letter.reason())));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "Parked messages could not be looked at; it is tried again: " + e);
        }
    }
}
