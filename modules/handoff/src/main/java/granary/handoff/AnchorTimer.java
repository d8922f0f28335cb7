package granary.handoff;

import granary.access.AuditAnchors;
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

/** Signs where the audit log ends, every minute where it has moved: so much of its end may vanish unnoticed, and no more. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class AnchorTimer {
    private static final Logger LOG = Logger.getLogger(AnchorTimer.class.getName());
    private static final long MILLIS = 1_000;

    @Resource
    private TimerService timers;

    @Inject
    private AuditAnchors anchors;

    @Inject
    @ConfigProperty(name = "GRANARY_AUDIT_ANCHOR_SECONDS", defaultValue = "60")
    private int everySeconds;

    @PostConstruct
    void start() {
        long everyMillis = Math.max(1, everySeconds) * MILLIS;
        timers.createIntervalTimer(everyMillis, everyMillis, new TimerConfig("audit anchors", false));
    }

    @Timeout
    void sign() {
        // The container lets a timer that fails rest for minutes.
        try {
            anchors.keepLatest();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The audit log could not be signed; it is tried again", e);
        }
    }
}
