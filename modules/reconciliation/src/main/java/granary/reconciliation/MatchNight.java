package granary.reconciliation;

import granary.money.BusinessDate;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.store.MatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Matches a night: the provider files that had come before its cut-over against our items of its date. */
@ApplicationScoped
public class MatchNight {
    @Inject
    WriteMatch writeMatch;

    @Inject
    MatchStore store;

    /** For the container, which injects. */
    public MatchNight() {}

    MatchNight(WriteMatch writeMatch, MatchStore store) {
        this.writeMatch = writeMatch;
        this.store = store;
    }

    /**
     * Replaces what an earlier, unpublished run of this night left, whole.
     *
     * @throws IllegalStateException where the night's match is published
     */
    @Transactional
    public MatchResult run(MatchInput in) {
        return writeMatch.write(MatchKey.night(in.country(), in.date()), in, in.date());
    }

    /** From the seal on, no run replaces the night's match. */
    @Transactional
    public void publish(String country, BusinessDate date) {
        store.publish(MatchKey.night(country, date));
    }
}
