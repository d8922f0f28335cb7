package granary.channels;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.Problem;
import granary.access.wire.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes parked messages off their queue, within the caller's transaction. */
@ApplicationScoped
public class TakeParked {
    private static final String PARKED_FROM = "JMS_IBM_ExceptionProblemDestination";
    private static final String PARKED_AT = "JMS_IBM_ExceptionTimestamp";
    private static final int REPLACEMENT = 0xfffd;
    private static final Pattern HANDOFF = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    @Resource(lookup = "jms/granary")
    private ConnectionFactory connections;

    @Resource(lookup = "jms/Parked")
    private Queue parked;

    @Inject
    private FailedDeliveries failures;

    /**
     * The next one, if there is any.
     *
     * @param now stands for the time of parking where the message does not say it
     * @throws jakarta.jms.JMSRuntimeException where the queue is down
     */
    public Optional<ParkedMessage> next(Instant now) {
        try (JMSContext context = connections.createContext();
                JMSConsumer consumer = context.createConsumer(parked)) {
            Message message = consumer.receiveNoWait();
            return message == null ? Optional.empty() : Optional.of(read(message, now));
        } catch (JMSException e) {
            throw new IllegalStateException("a parked message cannot be read", e);
        }
    }

    private ParkedMessage read(Message message, Instant now) throws JMSException {
        String id = message.getJMSMessageID();
        String text = message instanceof TextMessage written ? storable(String.valueOf(written.getText())) : "";
        return new ParkedMessage(
                id,
                queue(message),
                message.propertyExists(PARKED_AT) ? Instant.ofEpochMilli(message.getLongProperty(PARKED_AT)) : now,
                failures.reason(id).orElse("five deliveries were rolled back; why is in the log"),
                handoff(text),
                text);
    }

    private static Optional<MessageQueue> queue(Message message) throws JMSException {
        Optional<MessageQueue> put = name(message.getStringProperty(PutMessage.QUEUE));
        return put.isPresent() ? put : name(message.getStringProperty(PARKED_FROM));
    }

    /** What no database keeps would hold up every letter behind it. */
    static String storable(String text) {
        int[] kept = text.codePoints()
                .map(one -> one == 0 || Character.getType(one) == Character.SURROGATE ? REPLACEMENT : one)
                .toArray();
        return new String(kept, 0, kept.length);
    }

    private static Optional<MessageQueue> name(@Nullable String name) {
        return Optional.ofNullable(name).flatMap(MessageQueue::ofWire);
    }

    /** Whatever can be learnt of a text that may be anything. */
    static Optional<String> handoff(String text) {
        try {
            String id = Json.read(text, JsonNode.class).path("handoff").asText();
            return HANDOFF.matcher(id).matches() ? Optional.of(id) : Optional.empty();
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }
}
