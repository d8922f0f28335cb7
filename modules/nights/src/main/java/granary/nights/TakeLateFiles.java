package granary.nights;

import granary.database.Shared;
import granary.feeds.FileAccepted;
import granary.feeds.domain.FeedFile;
import granary.money.BusinessDate;
import granary.nights.domain.NightKey;
import granary.reconciliation.MatchSupplement;
import granary.transactions.BusinessDays;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Matches files that come after their night's cut-over: each makes a numbered supplement with breaks of its own, and the
 * sealed exports stay as they are.
 */
@Shared
public class TakeLateFiles {
    private final BusinessDays days;
    private final MatchFiles matchFiles;
    private final MatchSupplement matchSupplement;

    @Inject
    public TakeLateFiles(BusinessDays days, MatchFiles matchFiles, MatchSupplement matchSupplement) {
        this.days = days;
        this.matchFiles = matchFiles;
        this.matchSupplement = matchSupplement;
    }

    /** In the transaction that publishes the file. A night that has not taken its files yet will find it itself. */
    void accepted(@Observes FileAccepted event) {
        FeedFile file = event.file();
        file.date().ifPresent(date -> {
            NightKey key = new NightKey(file.country(), date);
            matchFiles.late(key).stream()
                    .filter(late -> late.fileNo() == file.fileNo())
                    .forEach(late -> match(key, late));
        });
    }

    /** What a night's files left behind: a file that was on its way while the night looked. */
    @Transactional
    public void sweep(NightKey key) {
        matchFiles.late(key).forEach(late -> match(key, late));
    }

    private void match(NightKey key, FeedFile late) {
        // Locks the date against its cut-over: that night's payouts must see these sales, or the next night's.
        BusinessDate open = days.openNotBefore(key.country(), key.date().next());
        matchSupplement.run(matchFiles.input(key, late), open);
    }
}
