package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.FailureCause;
import granary.nights.domain.NightKey;
import granary.nights.store.NightStore;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Inject;
import java.util.Properties;

/** Begins a night and submits its job. */
@Shared
public class RunNight {
    private final StartNight startNight;
    private final NightIdentity identity;
    private final NightStore nights;

    @Inject
    public RunNight(Database database, StartNight startNight, NightIdentity identity) {
        this.startNight = startNight;
        this.identity = identity;
        this.nights = new NightStore(database);
    }

    /**
     * Begins a run and submits its job.
     *
     * @throws granary.access.Problem as {@link StartNight#begin}
     */
    public void run(NightKey key, String by) {
        submit(key, startNight.begin(key, by));
    }

    /**
     * Submits the job of a run that has begun and is committed: no transaction holds both. A server that stops between the
     * two leaves a run without a job, which is failed at the next start; nobody submits it a second time, since a new run
     * has a number of its own.
     *
     * @return the job's execution id
     */
    public long submit(NightKey key, int run) {
        Properties parameters = new Properties();
        parameters.setProperty("country", key.country());
        parameters.setProperty("date", key.date().toString());
        parameters.setProperty("run", Integer.toString(run));
        long execution = start(key, parameters);
        // Not among what fails the night: its job runs by now, and a failed night could be given another.
        nights.setExecution(key, execution);
        return execution;
    }

    private long start(NightKey key, Properties parameters) {
        try {
            return identity.call(() -> BatchRuntime.getJobOperator().start("night", parameters));
        } catch (RuntimeException e) {
            nights.fail(key, FailureCause.NOT_SUBMITTED.words() + ": " + e.getMessage());
            throw e;
        }
    }
}
