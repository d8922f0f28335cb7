package granary.channels;

import java.util.Arrays;
import java.util.Optional;

/** The queues between an order and its channel. */
public enum MessageQueue {
    /** What a channel is asked to do. */
    HANDOFFS("Handoffs"),
    /** What channels answer. */
    OUTCOMES("Outcomes");

    private final String wire;

    MessageQueue(String wire) {
        this.wire = wire;
    }

    /** Its name in the server's configuration, and on the wire. */
    public String wire() {
        return wire;
    }

    public static Optional<MessageQueue> ofWire(String name) {
        return Arrays.stream(values()).filter(queue -> queue.wire.equals(name)).findFirst();
    }
}
