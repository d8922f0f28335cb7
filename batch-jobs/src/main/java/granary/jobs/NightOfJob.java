package granary.jobs;

import granary.money.BusinessDate;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightLease;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;

/** The night that a job is about, from its parameters. */
final class NightOfJob {
    private NightOfJob() {}

    static NightKey key(JobContext job) {
        Properties properties = job.getProperties();
        return new NightKey(properties.getProperty("country"), BusinessDate.parse(properties.getProperty("date")));
    }

    static int run(JobContext job) {
        return Integer.parseInt(job.getProperties().getProperty("run"));
    }

    /** What the job writes under. */
    static NightLease lease(JobContext job) {
        return new NightLease(key(job), Long.parseLong(job.getProperties().getProperty("token")));
    }
}
