package granary.orders;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Problem;
import granary.access.wire.Json;
import granary.channels.MessageQueue;
import granary.channels.PutMessage;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.orders.domain.DeadLetter;
import granary.orders.domain.DeadLetter.Settlement;
import granary.orders.domain.DeadLetter.State;
import granary.orders.store.DeadLetterStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's decision on a dead letter, with its line in the audit trail. */
@Shared
public class SettleDeadLetter {
    private final DeadLetterStore letters;
    private final PutMessage queues;
    private final Audit audit;
    private final BusinessClock clock;

    @Inject
    SettleDeadLetter(DeadLetterStore letters, PutMessage queues, Audit audit, BusinessClock clock) {
        this.letters = letters;
        this.queues = queues;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of time. */
    @Transactional
    public List<DeadLetter> page(State state, String afterId, int most) {
        return letters.page(state, afterId, most);
    }

    /** @throws Problem 404 where there is none */
    @Transactional
    public DeadLetter one(String id) {
        return letters.find(id).orElseThrow(Problem::notFound);
    }

    /**
     * Puts it back on its queue, where it is tried five times again: row, message and audit line commit together.
     *
     * @throws Problem 404; 409 {@code LETTER_SETTLED}; 409 {@code LETTER_WITHOUT_QUEUE} where nobody knows whence it came
     */
    @Transactional
    public DeadLetter replay(String id, Caller by) {
        DeadLetter letter = one(id);
        MessageQueue queue = MessageQueue.ofWire(letter.queue())
                .orElseThrow(() -> Problem.of(
                        409, "LETTER_WITHOUT_QUEUE", "nobody knows which queue it came from; it can be discarded"));
        settle(letter, new Settlement(State.REPLAYED, by.id(), clock.instant(), Optional.empty()));
        queues.put(queue, letter.text());
        audit.record(by, "DEAD_LETTER_REPLAYED", id, detail(letter, Map.of("queue", letter.queue())));
        return one(id);
    }

    /**
     * Gives this message up for good. Its order, if it is in flight, is not given up with it: it is sent again, or its
     * channel asked, as any other that has no answer.
     *
     * @throws Problem 404; 409 {@code LETTER_SETTLED}
     */
    @Transactional
    public DeadLetter discard(String id, String why, Caller by) {
        DeadLetter letter = one(id);
        settle(letter, new Settlement(State.DISCARDED, by.id(), clock.instant(), Optional.of(why)));
        audit.record(by, "DEAD_LETTER_DISCARDED", id, detail(letter, Map.of("why", why)));
        return one(id);
    }

    private void settle(DeadLetter letter, Settlement settlement) {
        if (!letters.settle(letter.id(), settlement)) {
            throw Problem.of(409, "LETTER_SETTLED", "it was replayed or discarded already");
        }
    }

    private static String detail(DeadLetter letter, Map<String, String> decision) {
        return Json.write(
                Map.of("message", letter.message(), "handoff", letter.handoff().orElse(""), "decision", decision));
    }
}
