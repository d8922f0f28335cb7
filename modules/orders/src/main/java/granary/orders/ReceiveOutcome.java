package granary.orders;

import granary.channels.Outcome;
import granary.channels.SendOutcome;
import granary.database.Shared;
import granary.orders.domain.Verdict;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Receives a channel's answer at the door: a new one goes onto the queue, so that the channel need not wait for our
 * books; one that cannot change anything is answered at once.
 */
@Shared
public class ReceiveOutcome {
    private final TakeOutcome takeOutcome;
    private final SendOutcome queue;

    @Inject
    ReceiveOutcome(TakeOutcome takeOutcome, SendOutcome queue) {
        this.takeOutcome = takeOutcome;
        this.queue = queue;
    }

    /** What the outcome means for its order; empty where no order has that handoff. */
    @Transactional
    public Optional<Verdict> receive(Outcome outcome) {
        Optional<Verdict> verdict = takeOutcome.preview(outcome);
        if (verdict.equals(Optional.of(Verdict.NEW))) {
            queue.send(outcome);
            return verdict;
        }
        // Written down where it contradicts; without effect otherwise.
        return takeOutcome.take(outcome).or(() -> verdict);
    }
}
