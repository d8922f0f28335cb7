package granary.handoff;

import granary.channels.FailedDeliveries;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How a message is taken up. What fails is rolled back and delivered again, five times at most; so that these are not
 * used up within a second, a delivery waits for a database that is away, and for an order whose row is not there yet.
 */
@Shared
class TakeMessage {
    private static final long PAUSE_MILLIS = 500;
    /** A row and its message are committed one after the other, and after a crash seconds may lie between them. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DatabaseGate gate;
    private final FailedDeliveries failures;

    @Inject
    TakeMessage(DatabaseGate gate, FailedDeliveries failures) {
        this.gate = gate;
        this.failures = failures;
    }

    /**
     * Takes a message up in its transaction.
     *
     * @param work answers false where the order that the text speaks of is not there
     * @throws RuntimeException where it could not be taken up, which rolls it back
     */
    void take(Message message, Predicate<String> work) {
        String id = "";
        try {
            id = message.getJMSMessageID();
            gate.pass(message.getJMSRedelivered());
            String text = message.getBody(String.class);
            long untilNanos = System.nanoTime() + PATIENCE.toNanos();
            while (!work.test(text)) {
                if (System.nanoTime() > untilNanos) {
                    throw new IllegalStateException("no order has the handoff that it names");
                }
                pause();
            }
        } catch (JMSException e) {
            failures.remember(id, e);
            throw new IllegalStateException("a message cannot be read", e);
        } catch (RuntimeException e) {
            failures.remember(id, e);
            gate.suspect();
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        }
    }
}
