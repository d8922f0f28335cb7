package granary.nights.verify;

import granary.nights.store.SealedTable;
import java.util.ArrayList;
import java.util.List;

/** Several tallies; a row that one of them cannot read is a finding and stops nothing. */
final class Tallies implements Tally {
    private static final int MOST_KEPT = 1_000;

    private record Unreadable(SealedTable table, Row row, String message) {}

    private final List<Tally> tallies;
    private final List<Unreadable> unreadable = new ArrayList<>();

    Tallies(List<Tally> tallies) {
        this.tallies = tallies;
    }

    @Override
    public void take(SealedTable table, Row row) {
        for (Tally tally : tallies) {
            try {
                tally.take(table, row);
            } catch (RuntimeException e) {
                if (unreadable.size() < MOST_KEPT) {
                    unreadable.add(new Unreadable(table, row, String.valueOf(e.getMessage())));
                }
            }
        }
    }

    @Override
    public void report(Findings findings, NameRows.Names names) {
        Findings.Check readable = findings.check("I8", "every row can be read");
        unreadable.forEach(one -> readable.fault(names.of(one.table(), one.row()), one.message()));
        for (Tally tally : tallies) {
            findings.guard("books", () -> tally.report(findings, names));
        }
    }
}
