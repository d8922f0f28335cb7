package granary.reconciliation;

import granary.money.BusinessDate;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.ProviderFile;
import granary.reconciliation.store.MatchReader;
import granary.reconciliation.store.MatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Matches a file that came after its night's cut-over: a numbered supplement with breaks of its own. The night itself
 * and its sealed exports stay as they are.
 */
@ApplicationScoped
public class MatchSupplement {
    @Inject
    WriteMatch writeMatch;

    @Inject
    MatchStore store;

    @Inject
    MatchReader reader;

    /** For the container, which injects. */
    public MatchSupplement() {}

    MatchSupplement(WriteMatch writeMatch, MatchStore store, MatchReader reader) {
        this.writeMatch = writeMatch;
        this.store = store;
        this.reader = reader;
    }

    /**
     * Once per file: a second call answers what the first one wrote.
     *
     * @param in of the file's date, with this one file and nothing expected
     * @param countsFrom the date that is open now; its night is the first that may pay for the matched sales
     */
    @Transactional
    public MatchResult run(MatchInput in, BusinessDate countsFrom) {
        if (in.files().size() != 1 || !in.expected().isEmpty()) {
            throw new IllegalArgumentException("a supplement has one file, not " + in.files());
        }
        ProviderFile file = in.files().get(0);
        Optional<MatchKey> made = of(in.country(), in.date(), file.fileNo());
        if (made.isPresent()) {
            return written(made.get());
        }
        int supplementNo = store.nextSupplement(in.country(), in.date());
        MatchKey key = new MatchKey(in.country(), in.date(), supplementNo);
        MatchResult result = writeMatch.write(key, in, countsFrom);
        store.publish(key);
        return result;
    }

    /** The supplement that a late file has made. */
    public Optional<MatchKey> of(String country, BusinessDate date, long fileNo) {
        OptionalInt made = store.supplementOf(country, date, fileNo);
        return made.isPresent() ? Optional.of(new MatchKey(country, date, made.getAsInt())) : Optional.empty();
    }

    private MatchResult written(MatchKey key) {
        return new MatchResult(key, reader.summaries(key), reader.breakCount(key), reader.saleCount(key));
    }
}
