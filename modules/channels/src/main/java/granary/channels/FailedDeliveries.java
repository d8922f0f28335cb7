package granary.channels;

import granary.database.Shared;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why messages could not be taken up, by their ids, for whoever looks at them once they are parked. It is remembered by
 * the server that tried, since the database may be what failed; a restart forgets it, and the message remains.
 */
@Shared
public class FailedDeliveries {
    private static final int MOST = 1_000;
    private static final int LONGEST = 400;
    private static final int MOST_CAUSES = 20;

    private final Map<String, String> reasons = new LinkedHashMap<>();

    public synchronized void remember(String messageId, Throwable failure) {
        reasons.remove(messageId);
        reasons.put(messageId, words(failure));
        if (reasons.size() > MOST) {
            reasons.remove(reasons.keySet().iterator().next());
        }
    }

    public synchronized Optional<String> reason(String messageId) {
        return Optional.ofNullable(reasons.get(messageId));
    }

    /** One line: what lies at the bottom of it, without a stack trace. */
    static String words(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        String line = (root.getClass().getSimpleName() + message)
                .replaceAll("\\p{C}+", " ")
                .strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
