package granary.reconciliation.domain;

import java.util.Optional;

/**
 * A difference between us and a provider. What is missing on one side counts 0 there, so that the sum of all breaks'
 * differences is the difference of both sides' totals.
 *
 * @param ours absent where only the provider has it
 * @param theirs absent where only we have it
 */
public record Break(String reference, BreakCause cause, Optional<OurItem> ours, Optional<TheirLine> theirs) {
    public Break {
        if (ours.isEmpty() && theirs.isEmpty()) {
            throw new IllegalArgumentException("a break of %s has at least one side".formatted(reference));
        }
    }

    public long oursMinor() {
        return ours.map(OurItem::signedAmountMinor).orElse(0L);
    }

    public long theirsMinor() {
        return theirs.map(TheirLine::signedAmountMinor).orElse(0L);
    }
}
