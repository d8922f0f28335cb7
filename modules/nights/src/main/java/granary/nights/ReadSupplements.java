package granary.nights;

import granary.access.Problem;
import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.nights.domain.Supplement;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.BreakTotal;
import granary.reconciliation.domain.MatchKey;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;

/** What late files gave a night after its cut-over. */
@Shared
public class ReadSupplements {
    private final ReadNights nights;
    private final ReadMatches matches;
    private final ExportFiles exports;

    @Inject
    public ReadSupplements(ReadNights nights, ReadMatches matches, ExportFiles exports) {
        this.nights = nights;
        this.matches = matches;
        this.exports = exports;
    }

    /**
     * In the order in which the files came.
     *
     * @throws Problem 404 where no run of the night was ever started
     */
    public List<Supplement> of(NightKey night) {
        nights.one(night);
        return matches.supplements(night.country(), night.date()).stream()
                .map(no -> supplement(new MatchKey(night.country(), night.date(), no)))
                .toList();
    }

    /**
     * The file of a supplement's breaks.
     *
     * @throws Problem 404 where the night has no such supplement
     */
    public Path breaks(NightKey night, int supplementNo) {
        if (!matches.supplements(night.country(), night.date()).contains(supplementNo)) {
            throw Problem.notFound();
        }
        return exports.breaks(new MatchKey(night.country(), night.date(), supplementNo));
    }

    private Supplement supplement(MatchKey key) {
        return new Supplement(
                key.supplementNo(),
                matches.summaries(key).get(0),
                matches.totals(key).stream().mapToLong(BreakTotal::count).sum());
    }
}
