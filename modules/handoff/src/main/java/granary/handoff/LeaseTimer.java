package granary.handoff;

import granary.nights.HoldLease;
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

/** Renews the leases of the nights that run here, three times in the length of one. It does nothing else, so that nothing else keeps it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LeaseTimer {
    private static final Logger LOG = Logger.getLogger(LeaseTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private HoldLease holdLease;

    @PostConstruct
    void start() {
        long everyMillis = holdLease.seconds() * 1_000L / 3;
        timers.createIntervalTimer(everyMillis, everyMillis, new TimerConfig("leases", false));
    }

    @Timeout
    void renew() {
        // The container lets a timer that fails rest for minutes.
        try {
            holdLease.renew();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The leases of the nights that run here could not be renewed; they are tried again",
                    e);
        }
    }
}
