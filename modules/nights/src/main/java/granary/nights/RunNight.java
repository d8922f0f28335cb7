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
     * @return the job's execution id
     * @throws granary.access.Problem as {@link StartNight#begin}
     */
    public long run(NightKey key, String by) {
        int run = startNight.begin(key, by);
        Properties parameters = new Properties();
        parameters.setProperty("country", key.country());
        parameters.setProperty("date", key.date().toString());
        parameters.setProperty("run", Integer.toString(run));
        try {
            long execution = identity.call(() -> BatchRuntime.getJobOperator().start("night", parameters));
            nights.setExecution(key, execution);
            return execution;
        } catch (RuntimeException e) {
            nights.fail(key, FailureCause.NOT_SUBMITTED.words() + ": " + e.getMessage());
            throw e;
        }
    }
}
