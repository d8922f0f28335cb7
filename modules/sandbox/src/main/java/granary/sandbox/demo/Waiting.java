package granary.sandbox.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what others do, never for ever. */
final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Waiting() {}

    /** @throws DemoFailure where it does not come true in time */
    static void until(BooleanSupplier isTrue, Duration patience, String complaint) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("%s within %d s".formatted(complaint, patience.toSeconds()));
            }
            try {
                Thread.sleep(BETWEEN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("the server stops", e);
            }
        }
    }
}
