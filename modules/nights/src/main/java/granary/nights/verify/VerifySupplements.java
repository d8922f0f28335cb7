package granary.nights.verify;

import granary.database.Shared;
import granary.feeds.domain.FeedFile;
import granary.nights.MatchFiles;
import granary.nights.domain.NightKey;
import granary.reconciliation.MatchSupplement;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.RecomputeMatch;
import granary.reconciliation.domain.MatchKey;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The supplements of late files. No seal covers them, since the night's was made before; so each is worked out again
 * from its file.
 */
@Shared
public class VerifySupplements {
    private static final String INVARIANT = "I7";

    private final MatchFiles matchFiles;
    private final MatchSupplement supplements;
    private final ReadMatches matches;
    private final RecomputeMatch recompute;

    @Inject
    public VerifySupplements(
            MatchFiles matchFiles, MatchSupplement supplements, ReadMatches matches, RecomputeMatch recompute) {
        this.matchFiles = matchFiles;
        this.supplements = supplements;
        this.matches = matches;
        this.recompute = recompute;
    }

    void hold(NightKey night, Findings findings) {
        Set<Integer> unexplained = new TreeSet<>();
        findings.guard("supplements of " + night, () -> {
            unexplained.addAll(matches.supplementsOfRows(night.country(), night.date()));
            matchFiles.late(night).forEach(late -> {
                Optional<MatchKey> made = supplements.of(night.country(), night.date(), late.fileNo());
                hold(night, late, made, findings);
                made.map(MatchKey::supplementNo).ifPresent(unexplained::remove);
            });
        });
        Findings.Check check = findings.check(INVARIANT, "every supplement has its late file");
        unexplained.forEach(no -> check.fault(
                "supplement %d of %s".formatted(no, night), "has rows, and no late file of the night gives it"));
    }

    private void hold(NightKey night, FeedFile late, Optional<MatchKey> made, Findings findings) {
        String subject = "file %s of %s".formatted(late.id(), night);
        findings.check(INVARIANT, "the supplement of a late file is what the file gives", subject, check -> {
            if (made.isEmpty()) {
                check.fault(subject, "came late, and its supplement is missing");
                return;
            }
            List<String> differences = recompute.differences(made.get(), matchFiles.input(night, late));
            String supplement = "supplement %d of %s".formatted(made.get().supplementNo(), night);
            // Each by its own name, so that the count of rows is that of the rows.
            differences.forEach(difference ->
                    check.fault(supplement + ", " + difference.substring(0, difference.indexOf(':')), difference));
        });
    }
}
