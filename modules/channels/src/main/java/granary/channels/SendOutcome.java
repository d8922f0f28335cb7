package granary.channels;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/** Puts a party's outcome on its queue, within the caller's transaction. */
@ApplicationScoped
public class SendOutcome {
    @Resource(lookup = "jms/granary")
    private ConnectionFactory connections;

    @Resource(lookup = "jms/Outcomes")
    private Queue outcomes;

    /** @throws jakarta.jms.JMSRuntimeException where the queue is full or down */
    public void send(Outcome outcome) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(outcomes, OutcomeMessage.of(outcome).text());
        }
    }
}
