package granary.payouts.domain;

import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import org.jspecify.annotations.Nullable;

/**
 * What one night proposes to pay to partners and sellers, decided as a whole by someone.
 *
 * @param night the business date of the night that drafted it
 * @param decision present once it is approved or rejected
 */
public record PayoutBatch(
        String id,
        String country,
        BusinessDate night,
        BatchState state,
        BatchContent content,
        @Nullable Decision decision) {
    public PayoutBatch {
        boolean decided = state == BatchState.APPROVED || state == BatchState.REJECTED;
        if (decided != (decision != null)) {
            throw new IllegalArgumentException("batch %s is %s with decision %s".formatted(id, state, decision));
        }
    }

    /** What an approval books, it books on the next business date (DOMAIN.md, exact reading 11). */
    public BusinessDate postingDate() {
        return night.next();
    }

    /** The entry that an approval books for one of its payouts. */
    public JournalEntry entryOf(Payout payout) {
        return payout.instruct(this);
    }

    public BatchContent.Tally tally() {
        return BatchContent.Tally.of(country, night, content.currency());
    }

    /** @throws IllegalStateException unless it waits for a decision */
    public PayoutBatch decided(Decision by) {
        if (state != BatchState.PROPOSED) {
            throw new IllegalStateException("batch %s is %s and cannot be decided".formatted(id, state));
        }
        return new PayoutBatch(id, country, night, by.verdict().outcome(), content, by);
    }
}
