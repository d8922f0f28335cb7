package granary.nights.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One country's close of one business date.
 *
 * @param run 1 for the first run; a new run replaces an unsealed night whole
 * @param executionId of the job that runs or ran it
 * @param pinned what the run is settled by, from its cut-over on
 * @param failure why the last run failed
 */
public record Night(
        NightKey key,
        NightState state,
        int run,
        @Nullable Long executionId,
        @Nullable Pinned pinned,
        @Nullable String failure,
        @Nullable Instant sealedAt) {

    /**
     * The facts that the cut-over pins.
     *
     * @param before the night before; none for a country's first
     * @param networkHorizon up to where the network counts
     * @param amountMinor the sum of all its transactions' amounts
     */
    public record Pinned(
            Optional<BusinessDate> before,
            long networkHorizon,
            int tariffVersion,
            Instant cutOverAt,
            long transactions,
            BigInteger amountMinor) {}

    /** With its job, which has just been submitted. */
    public Night runBy(long submittedExecution) {
        return new Night(key, state, run, submittedExecution, pinned, failure, sealedAt);
    }

    /** @throws IllegalStateException before the cut-over */
    public Pinned pinnedFacts() {
        if (pinned == null) {
            throw new IllegalStateException("the night of %s is not cut over".formatted(key));
        }
        return pinned;
    }

    public boolean isSealed() {
        return state == NightState.SEALED;
    }

    /** Whether a job is at work on it, as far as its row tells. */
    public boolean isRunning() {
        return state == NightState.OPEN
                || state == NightState.CUT_OVER
                || state == NightState.SETTLING
                || state == NightState.SETTLED;
    }
}
