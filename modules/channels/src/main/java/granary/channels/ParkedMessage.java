package granary.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that could not be taken up, five times.
 *
 * @param id as the queue knows it
 * @param queue where it was put first; empty where it does not say
 * @param parkedAt when it was given up
 * @param reason what went wrong the last time, as far as this server remembers
 * @param handoff the handoff that it names, where it can be read
 */
public record ParkedMessage(
        String id,
        Optional<MessageQueue> queue,
        Instant parkedAt,
        String reason,
        Optional<String> handoff,
        String text) {}
