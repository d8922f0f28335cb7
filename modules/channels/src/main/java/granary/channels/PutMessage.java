package granary.channels;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/** Puts a text on a queue within the caller's transaction: rolled back, it was never sent. */
@ApplicationScoped
public class PutMessage {
    /** Says where a message was put, for when it is parked. */
    static final String QUEUE = "GranaryQueue";

    @Resource(lookup = "jms/granary")
    private ConnectionFactory connections;

    @Resource(lookup = "jms/Handoffs")
    private Queue handoffs;

    @Resource(lookup = "jms/Outcomes")
    private Queue outcomes;

    /** @throws jakarta.jms.JMSRuntimeException where the queue is full or down; the caller's transaction then ends */
    public void put(MessageQueue queue, String text) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty(QUEUE, queue.wire())
                    .send(queue == MessageQueue.HANDOFFS ? handoffs : outcomes, text);
        }
    }
}
