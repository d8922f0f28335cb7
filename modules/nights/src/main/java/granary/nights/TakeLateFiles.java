package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.feeds.FileAccepted;
import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedFile;
import granary.money.BusinessDate;
import granary.nights.domain.Night;
import granary.nights.domain.NightFile;
import granary.nights.domain.NightKey;
import granary.nights.store.NightFileStore;
import granary.nights.store.NightStore;
import granary.reconciliation.MatchInput;
import granary.reconciliation.MatchSupplement;
import granary.reconciliation.domain.ProviderFile;
import granary.transactions.BusinessDays;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Matches files that come after their night's cut-over: each makes a numbered supplement with breaks of its own, and the
 * sealed exports stay as they are.
 */
@Shared
public class TakeLateFiles {
    private final NightStore nights;
    private final NightFileStore files;
    private final ReadFeed feeds;
    private final BusinessDays days;
    private final MatchFiles matchFiles;
    private final MatchSupplement matchSupplement;

    @Inject
    public TakeLateFiles(
            Database database,
            ReadFeed feeds,
            BusinessDays days,
            MatchFiles matchFiles,
            MatchSupplement matchSupplement) {
        this.nights = new NightStore(database);
        this.files = new NightFileStore(database);
        this.feeds = feeds;
        this.days = days;
        this.matchFiles = matchFiles;
        this.matchSupplement = matchSupplement;
    }

    /** In the transaction that publishes the file. A night that has not taken its files yet will find it itself. */
    void accepted(@Observes FileAccepted event) {
        FeedFile file = event.file();
        file.date().ifPresent(date -> takeIfLate(new NightKey(file.country(), date), file));
    }

    /** What a night's files left behind: a file that was on its way while the night looked. */
    @Transactional
    public void sweep(NightKey key) {
        feeds.accepted(key.country(), key.date()).forEach(file -> takeIfLate(key, file));
    }

    private void takeIfLate(NightKey key, FeedFile file) {
        Optional<Night> night = nights.find(key);
        List<NightFile> taken = files.of(key);
        boolean expected =
                taken.stream().anyMatch(one -> one.provider().equals(file.provider()) && one.fileNo() == null);
        if (night.isEmpty() || !expected) {
            return;
        }
        MatchInput whole = matchFiles.input(key, 1);
        MatchInput one = new MatchInput(
                key.country(),
                key.date(),
                1,
                whole.currency(),
                List.of(new ProviderFile(file.provider(), file.fileNo())),
                Set.of(),
                whole.ours());
        BusinessDate open = days.lastCutOver(key.country()).orElse(key.date()).next();
        matchSupplement.run(one, open);
    }
}
