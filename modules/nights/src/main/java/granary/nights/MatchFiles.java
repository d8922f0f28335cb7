package granary.nights;

import granary.country.Countries;
import granary.database.Database;
import granary.database.Shared;
import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedFile;
import granary.nights.domain.NightFile;
import granary.nights.domain.NightKey;
import granary.nights.store.NightFileStore;
import granary.reconciliation.MatchInput;
import granary.reconciliation.MatchNight;
import granary.reconciliation.MatchResult;
import granary.reconciliation.OurItems;
import granary.reconciliation.domain.OurItem;
import granary.reconciliation.domain.ProviderFile;
import granary.transactions.ProviderItem;
import granary.transactions.ReadProviderItems;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a night's transactions against its providers' files. */
@Shared
public class MatchFiles {
    private final NightFileStore files;
    private final ReadFeed feeds;
    private final ReadProviderItems items;
    private final MatchNight matchNight;
    private final Countries countries;

    @Inject
    public MatchFiles(
            Database database, ReadFeed feeds, ReadProviderItems items, MatchNight matchNight, Countries countries) {
        this.files = new NightFileStore(database);
        this.feeds = feeds;
        this.items = items;
        this.matchNight = matchNight;
        this.countries = countries;
    }

    @Transactional
    public MatchResult match(NightKey key, int run) {
        return matchNight.run(input(key, run));
    }

    /** What the match of a night is made of; the same for whoever works it out again. */
    public MatchInput input(NightKey key, int run) {
        List<NightFile> all = files.of(key);
        List<ProviderFile> arrived = all.stream()
                .filter(file -> file.fileNo() != null)
                .map(file -> new ProviderFile(file.provider(), Objects.requireNonNull(file.fileNo())))
                .toList();
        Set<String> expected = all.stream()
                .filter(file -> file.fileNo() == null)
                .map(NightFile::provider)
                .collect(Collectors.toSet());
        return new MatchInput(
                key.country(), key.date(), run, countries.get(key.country()).currency(), arrived, expected, ours(key));
    }

    /** The accepted files of a night that had not come before its cut-over: each is matched in a supplement of its own. */
    public List<FeedFile> late(NightKey key) {
        Set<String> expected = files.of(key).stream()
                .filter(file -> file.fileNo() == null)
                .map(NightFile::provider)
                .collect(Collectors.toSet());
        return feeds.accepted(key.country(), key.date()).stream()
                .filter(file -> expected.contains(file.provider()))
                .toList();
    }

    /** What the supplement of a late file is made of. */
    public MatchInput input(NightKey key, FeedFile late) {
        return new MatchInput(
                key.country(),
                key.date(),
                1,
                countries.get(key.country()).currency(),
                List.of(new ProviderFile(late.provider(), late.fileNo())),
                Set.of(),
                ours(key));
    }

    private OurItems ours(NightKey key) {
        return new OurItems(
                provider -> items.count(key.country(), key.date(), provider),
                (provider, from, to, each) -> items.read(
                        key.country(),
                        key.date(),
                        new ReadProviderItems.Shards(provider, from, to),
                        item -> each.accept(ours(item))));
    }

    private static OurItem ours(ProviderItem item) {
        return new OurItem(
                item.seq(),
                item.centerNo(),
                item.reference(),
                item.signedMinor(),
                item.payableTo() > 0,
                item.payableTo());
    }
}
