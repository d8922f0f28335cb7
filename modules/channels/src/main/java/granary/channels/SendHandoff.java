package granary.channels;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/** Puts a handoff on its queue, within the caller's transaction: rolled back, it was never sent. */
@ApplicationScoped
public class SendHandoff {
    @Resource(lookup = "jms/granary")
    private ConnectionFactory connections;

    @Resource(lookup = "jms/Handoffs")
    private Queue handoffs;

    /** @throws jakarta.jms.JMSRuntimeException where the queue is full or down; the caller's transaction then ends */
    public void send(Handoff handoff) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(handoffs, handoff.text());
        }
    }
}
