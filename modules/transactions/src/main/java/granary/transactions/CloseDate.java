package granary.transactions;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.transactions.domain.CenterCount;
import granary.transactions.store.ManifestStore;
import granary.transactions.store.TransactionStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.List;
import java.util.Optional;

/** The transactions' side of a cut-over: closes a date, counts what belongs to it, and says which county settles it. */
@Shared
public class CloseDate {
    private final BusinessDays days;
    private final TransactionStore transactions;
    private final ManifestStore manifest;
    private final PostEntries entries;

    @Inject
    public CloseDate(Database database, BusinessDays days, PostEntries entries) {
        this.days = days;
        this.transactions = new TransactionStore(database);
        this.manifest = new ManifestStore(database);
        this.entries = entries;
    }

    /**
     * Closes a date; doing it again changes nothing. A country's first night also takes what is dated before it.
     *
     * @throws IllegalStateException where the date is not the earliest open one
     */
    @Transactional
    public void close(String country, BusinessDate date) {
        Optional<BusinessDate> open = days.firstOpenLocked(country);
        if (open.isPresent() && date.isBefore(open.get())) {
            return;
        }
        if (open.isPresent() && !open.get().equals(date)) {
            throw new IllegalStateException("%s of %s cannot be closed before %s".formatted(date, country, open.get()));
        }
        days.close(country, date);
        if (open.isEmpty()) {
            transactions.moveEarlierTo(country, Date.valueOf(date.day()));
            entries.moveEarlierTo(country, date);
        }
    }

    /** The first date that anything was done on; none where nothing was. */
    @Transactional
    public Optional<BusinessDate> firstDate(String country) {
        return manifest.firstDate(country);
    }

    /** What belongs to a closed date, by center and settling county; refunds apart. */
    @Transactional
    public List<CenterCount> counts(String country, BusinessDate date) {
        return manifest.counts(country, date);
    }

    /** Gives a center's transactions of a date, but for refunds, to the county that settles its partner. */
    @Transactional
    public void settleIn(String country, BusinessDate date, int centerNo, int county) {
        manifest.settleCenterIn(country, date, centerNo, county);
    }

    /** Gives a refund to the county that settles the partner who earned the fee. */
    @Transactional
    public void settleRefundIn(long refundSeq, int county) {
        manifest.settleRefundIn(refundSeq, county);
    }
}
