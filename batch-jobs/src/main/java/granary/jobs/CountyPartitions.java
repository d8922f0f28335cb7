package granary.jobs;

import granary.nights.SettleCounties;
import granary.nights.WriteNight;
import granary.nights.domain.Partition;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The partitions that the cut-over has planned. */
@Named("countyPartitions")
@Dependent
public class CountyPartitions implements PartitionMapper {
    @Inject
    private JobContext job;

    @Inject
    private WriteNight writeNight;

    @Inject
    private SettleCounties settleCounties;

    @Inject
    @ConfigProperty(name = "granary.fees.threads", defaultValue = "2")
    private int threads;

    @Override
    public PartitionPlan mapPartitions() {
        List<Partition> partitions =
                writeNight.under(NightOfJob.lease(job), () -> settleCounties.partitions(NightOfJob.key(job)));
        Properties[] properties = new Properties[partitions.size()];
        for (int i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty(
                    "partition", Integer.toString(partitions.get(i).no()));
        }
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(properties.length);
        plan.setThreads(Math.min(threads, properties.length));
        plan.setPartitionProperties(properties);
        return plan;
    }
}
