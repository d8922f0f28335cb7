package granary.channels;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.Problem;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;

/**
 * What an outside party is asked to do: the JSON text on the queue {@code jms/Handoffs} and the body of the request to
 * the party alike. The party must treat the handoff id as its idempotency key: a handoff is sent again until it is
 * answered.
 *
 * @param version of this shape, 1
 * @param handoff id of the handoff, {@code hnd_…}
 * @param order id of what it is for, {@code ord_…}
 * @param kind as on the service transaction, such as {@code BILL_PAYMENT}
 * @param channel the party, such as {@code STATE_GRID}
 * @param amount what the party is to receive or to deliver; charges of ours are not in it
 * @param details by kind, as they were placed
 */
public record Handoff(
        int version, String handoff, String order, String kind, String channel, MoneyJson amount, JsonNode details) {
    public static final int VERSION = 1;

    public String text() {
        return Json.write(this);
    }

    /** @throws granary.access.Problem for anything that is not a handoff of this version */
    public static Handoff read(String text) {
        Handoff read = Json.read(text, Handoff.class);
        if (read.version() != VERSION) {
            throw Problem.of(422, "INVALID", "a handoff of version %d is not known".formatted(read.version()));
        }
        return read;
    }
}
