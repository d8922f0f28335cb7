package granary.nights.verify;

import granary.nights.store.SealedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I7: provider lines = matched + broken + ignored, items of ours = matched + broken + expected; by file and provider. */
final class FilesTally implements Tally {
    private record Summary(
            String provider, long fileNo, long lines, long partsOfLines, long items, long partsOfItems) {}

    private final List<Summary> summaries = new ArrayList<>();
    private final Map<Long, Long> told = new HashMap<>();
    private final Map<Long, Long> lines = new HashMap<>();

    @Override
    public void take(SealedTable table, Row row) {
        switch (table) {
            case MATCH_SUMMARY ->
                summaries.add(new Summary(
                        row.text("provider"),
                        row.number("file_no"),
                        row.number("line_count"),
                        row.number("matched_lines") + row.number("broken_lines") + row.number("ignored_lines"),
                        row.number("our_items"),
                        row.number("matched_items") + row.number("broken_items") + row.number("expected_items")));
            case FEED_FILE -> told.put(row.number("file_no"), row.number("line_count"));
            case FEED_LINE -> lines.merge(row.number("file_no"), 1L, Long::sum);
            default -> {}
        }
    }

    @Override
    public void report(Findings findings, NameRows.Names names) {
        Findings.Check check = findings.check("I7", "every line and item is matched, broken, expected or ignored");
        for (Summary summary : summaries) {
            String row = "match summary of " + summary.provider();
            same(check, row, "%d lines, but %d matched, broken or ignored", summary.lines(), summary.partsOfLines());
            same(check, row, "%d items, but %d matched, broken or expected", summary.items(), summary.partsOfItems());
            if (summary.fileNo() != 0) {
                long kept = lines.getOrDefault(summary.fileNo(), 0L);
                same(check, row, "%d lines, but %d are kept", summary.lines(), kept);
                same(
                        check,
                        row,
                        "%d lines, but its file has %d",
                        summary.lines(),
                        told.getOrDefault(summary.fileNo(), -1L));
            }
        }
    }

    private static void same(Findings.Check check, String row, String detail, long one, long other) {
        if (one != other) {
            check.fault(row, detail.formatted(one, other));
        }
    }
}
