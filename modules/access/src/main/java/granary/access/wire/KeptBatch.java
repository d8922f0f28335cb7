package granary.access.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch's results as they are kept for 90 days: a line for each run of items that had the same fate, whose ids count
 * up. Ten thousand accepted transactions take ten lines, where their answer takes 600 kB.
 */
final class KeptBatch {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

    /**
     * Equal items, one after the other.
     *
     * @param told the status, and the first id or the problem
     */
    private record Run(int items, String told) {}

    private KeptBatch() {}

    static String write(List<BatchResult> results) {
        StringBuilder kept = new StringBuilder();
        int items = 0;
        String told = "";
        @Nullable String expected = null;
        for (BatchResult result : results) {
            String own = told(result);
            if (own.equals(expected)) {
                items++;
            } else {
                append(kept, items, told);
                items = 1;
                told = own;
            }
            String id = result.id();
            expected = id == null ? own : result.status() + " " + next(id);
        }
        append(kept, items, told);
        return kept.toString();
    }

    static List<BatchResult> read(String kept) {
        List<BatchResult> results = new ArrayList<>();
        kept.lines().map(KeptBatch::run).forEach(run -> {
            int space = run.told().indexOf(' ');
            String status = run.told().substring(0, space);
            String rest = run.told().substring(space + 1);
            for (int i = 0; i < run.items(); i++) {
                int index = results.size();
                if (status.equals(BatchResult.REFUSED)) {
                    results.add(new BatchResult(index, status, null, Json.read(rest, ProblemJson.class)));
                } else {
                    results.add(new BatchResult(index, status, rest, null));
                    rest = next(rest);
                }
            }
        });
        return results;
    }

    private static Run run(String line) {
        int space = line.indexOf(' ');
        return new Run(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
    }

    private static void append(StringBuilder kept, int items, String told) {
        if (items > 0) {
            kept.append(items).append(' ').append(told).append('\n');
        }
    }

    private static String told(BatchResult result) {
        ProblemJson problem = result.problem();
        return result.status() + " " + (problem == null ? result.id() : Json.write(problem));
    }

    /**
     * The id that comes after one: the last digit counted up, to base 32. It need not be how the ids are given out; where
     * they go on otherwise, a new run begins.
     */
    private static String next(String id) {
        char[] text = id.toCharArray();
        for (int at = text.length - 1; at >= 0; at--) {
            int digit = DIGITS.indexOf(text[at]);
            if (digit < 0) {
                break;
            }
            if (digit < DIGITS.length() - 1) {
                text[at] = DIGITS.charAt(digit + 1);
                return new String(text);
            }
            text[at] = '0';
        }
        return id + "+";
    }
}
