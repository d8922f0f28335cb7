package granary.network;

import granary.access.Problem;
import java.util.List;

/** What stays for good, since sealed nights refer to it. */
final class Unchangeable {
    private Unchangeable() {}

    /** @throws Problem 422 where the new value is another one */
    static void same(String pointer, String current, String given) {
        if (!current.equals(given)) {
            throw Problem.invalid(List.of(new Problem.FieldError(pointer, "stays as it is: " + current)));
        }
    }
}
