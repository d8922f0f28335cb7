package granary.channels;

import granary.database.Shared;
import jakarta.inject.Inject;

/** Puts a handoff on its queue, within the caller's transaction: rolled back, it was never sent. */
@Shared
public class SendHandoff {
    private final PutMessage queues;

    @Inject
    SendHandoff(PutMessage queues) {
        this.queues = queues;
    }

    /** @throws jakarta.jms.JMSRuntimeException where the queue is full or down; the caller's transaction then ends */
    public void send(Handoff handoff) {
        queues.put(MessageQueue.HANDOFFS, handoff.text());
    }
}
