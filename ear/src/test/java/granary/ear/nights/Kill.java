package granary.ear.nights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kill met, as the log before and after it tells.
 *
 * @param step the last that had begun, where it was not over; or where the kill met none
 * @param uncommitted transactions of chunks that were written and not committed: they were written again
 * @param redone how many chunks were written a second time, by partition
 * @param begunAgain steps that began once more
 */
record Kill(Moment aimed, String step, long uncommitted, Map<Integer, Integer> redone, List<String> begunAgain) {
    private static final Pattern CHUNK =
            Pattern.compile("partition (\\d+) writes \\d+ partners from (\\d+) on, with (\\d+) transactions");
    private static final Pattern STEP = Pattern.compile("The night of CN [-0-9]+: (\\S+) begins");

    static Kill of(Moment aimed, List<String> before, List<String> after) {
        Set<String> written = new HashSet<>();
        for (String line : before) {
            chunk(line).ifPresent(written::add);
        }
        Map<Integer, Integer> redone = new HashMap<>();
        long uncommitted = 0;
        for (String line : after) {
            Matcher chunk = CHUNK.matcher(line);
            if (chunk.find() && written.contains(chunk.group(1) + "/" + chunk.group(2))) {
                redone.merge(Integer.parseInt(chunk.group(1)), 1, Integer::sum);
                uncommitted += Long.parseLong(chunk.group(3));
            }
        }
        List<String> begunAgain = new ArrayList<>(steps(after));
        begunAgain.retainAll(steps(before));
        return new Kill(aimed, open(steps(before), steps(after)), uncommitted, redone, begunAgain);
    }

    private static String open(List<String> before, List<String> after) {
        if (after.isEmpty()) {
            return "after the end";
        }
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        return after.contains(last) ? last : "between two steps";
    }

    private static Optional<String> chunk(String line) {
        Matcher chunk = CHUNK.matcher(line);
        return chunk.find() ? Optional.of(chunk.group(1) + "/" + chunk.group(2)) : Optional.empty();
    }

    private static List<String> steps(List<String> lines) {
        return lines.stream()
                .map(STEP::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether it met what was aimed at. */
    boolean isHit() {
        return aimed.isInOpenChunk() ? uncommitted > 0 : step.equals(aimed.step());
    }

    @Override
    public String toString() {
        return "aimed at %s, met %s, %,d transactions uncommitted, chunks written again by partition %s, begun again %s"
                .formatted(aimed, step, uncommitted, redone, begunAgain);
    }
}
