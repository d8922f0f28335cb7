package granary.transactions;

import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.network.Directory;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.IntakeSequence;
import granary.transactions.store.RefundStore;
import granary.transactions.store.TransactionStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes service transactions of lines of business that live elsewhere, in the order given, once by {@code (source,
 * sourceId)}. Rows, entries and refund totals commit together; a refused item leaves the others standing.
 */
@Shared
public class AcceptBatch {
    private final TransactionStore transactions;
    private final RefundStore refunds;
    private final IntakeSequence sequence;
    private final BusinessDays days;
    private final Directory directory;
    private final Countries countries;
    private final PostEntries entries;
    private final BusinessClock clock;

    @Inject
    public AcceptBatch(
            Database database,
            IntakeSequence sequence,
            BusinessDays days,
            Directory directory,
            Countries countries,
            PostEntries entries,
            BusinessClock clock) {
        this.transactions = new TransactionStore(database);
        this.refunds = new RefundStore(database);
        this.sequence = sequence;
        this.days = days;
        this.directory = directory;
        this.countries = countries;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * An outcome for each item, in order.
     *
     * @throws granary.transactions.domain.NotStored where another call stored or refunded the same
     *     meanwhile; everything is rolled back, and trying again answers it
     */
    @Transactional
    public List<IntakeOutcome> accept(List<IntakeItem> items) {
        Instant now = clock.instant();
        Intake intake = new Intake(known(items), refunds, new Intake.World(sequence, days, directory, countries, now));
        List<IntakeOutcome> outcomes = new ArrayList<>(items.size());
        for (IntakeItem item : items) {
            outcomes.add(intake.take(item));
        }
        transactions.insert(intake.accepted());
        entries.post(intake.entries());
        intake.moveRefundTotals();
        return outcomes;
    }

    private Map<SourceKey, ServiceTransaction> known(List<IntakeItem> items) {
        Set<SourceKey> keys = new HashSet<>();
        for (IntakeItem item : items) {
            keys.add(item.key());
            SourceKey reverses = item.reverses();
            if (reverses != null) {
                keys.add(reverses);
            }
        }
        return transactions.find(keys);
    }
}
