package granary.channels;

import granary.database.Shared;
import jakarta.inject.Inject;

/** Puts a party's outcome on its queue, within the caller's transaction. */
@Shared
public class SendOutcome {
    private final PutMessage queues;

    @Inject
    SendOutcome(PutMessage queues) {
        this.queues = queues;
    }

    /** @throws jakarta.jms.JMSRuntimeException where the queue is full or down; the caller's transaction then ends */
    public void send(Outcome outcome) {
        queues.put(MessageQueue.OUTCOMES, OutcomeMessage.of(outcome).text());
    }
}
