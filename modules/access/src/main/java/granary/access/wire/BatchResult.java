package granary.access.wire;

import granary.access.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a batch.
 *
 * @param index position among the items, from 0
 * @param status {@code ACCEPTED}, {@code REPEATED} (the same content was accepted before) or {@code REFUSED}
 * @param id absent where the item was refused
 * @param problem why it was refused; otherwise absent
 */
public record BatchResult(
        int index,
        String status,
        @Nullable String id,
        @Nullable ProblemJson problem) {
    static final String REFUSED = "REFUSED";

    public static BatchResult accepted(int index, String id) {
        return new BatchResult(index, "ACCEPTED", id, null);
    }

    public static BatchResult repeated(int index, String id) {
        return new BatchResult(index, "REPEATED", id, null);
    }

    public static BatchResult refused(int index, Problem problem) {
        return new BatchResult(index, REFUSED, null, ProblemJson.of(problem, null));
    }
}
