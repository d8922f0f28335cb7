package granary.nights.verify;

import granary.database.Shared;
import granary.nights.PinnedNights;
import granary.nights.domain.NightKey;
import granary.nights.store.SealedRows;
import granary.nights.store.SealedTable;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every table of a night: against its seal, against the recomputation, and I1 to I10 among its rows. */
@Shared
public class VerifyTables {
    private final CompareTables compare;
    private final RecomputeNight recompute;
    private final RecomputePayouts payouts;

    @Inject
    public VerifyTables(CompareTables compare, RecomputeNight recompute, RecomputePayouts payouts) {
        this.compare = compare;
        this.recompute = recompute;
        this.payouts = payouts;
    }

    /** What all tables are held against. */
    private record Work(Basis basis, NameRows.Names names, Tally tally, Findings findings) {}

    /** All that can be said where the facts are gone. */
    void againstSeal(Basis basis, NameRows.Names names, Findings findings) {
        Work work = new Work(basis, names, new Tallies(List.of()), findings);
        for (SealedTable table : SealedTable.values()) {
            table(table, null, work);
        }
    }

    void againstAll(Basis basis, PinnedNights.Facts facts, NameRows.Names names, Findings findings) {
        Work work = new Work(basis, names, tallies(basis, facts, findings), findings);
        Set<SealedTable> left = EnumSet.allOf(SealedTable.class);
        for (Recomputation recomputation : recompute.all(facts)) {
            group(recomputation, work);
            recomputation.tables().forEach(left::remove);
        }
        left.forEach(table -> table(table, null, work));
        work.tally().report(findings, names);
        findings.guard("refunds of " + basis.key(), () -> compare.refunds(basis.key(), names, findings));
        findings.check(
                "I4",
                "an approved batch is instructed whole and once",
                "payout batch of " + basis.key(),
                check -> payouts.holdAgainstLedger(facts, names, check));
    }

    private Tally tallies(Basis basis, PinnedNights.Facts facts, Findings findings) {
        List<Tally> tallies = new ArrayList<>(List.of(
                new LinesTally(basis.key(), basis.night().pinnedFacts()),
                new FilesTally(),
                new PaymentsTally(facts.settlement().network())));
        findings.guard("statements of the night before " + basis.key(), () -> {
            Map<Integer, Standing> before = facts.night()
                    .pinnedFacts()
                    .before()
                    .map(date -> compare.standings(new NightKey(basis.key().country(), date)))
                    .orElse(Map.of());
            tallies.add(new StatementsTally(before));
        });
        findings.guard("orders in progress at the end of " + basis.key(), () -> {
            BigInteger inProgress = recompute.inProgressMinor(facts);
            tallies.add(new EntriesTally(inProgress));
        });
        return new Tallies(tallies);
    }

    /** Tables that one recomputation fills; what differs is named by making it once more. */
    private void group(Recomputation recomputation, Work work) {
        Findings findings = work.findings();
        Findings.Check check =
                findings.check(recomputation.invariant(), recomputation.name() + " are what the facts give");
        String subject = "%s of %s".formatted(recomputation.name(), work.basis().key());
        Map<SealedTable, ExpectedTable> expected = new EnumMap<>(SealedTable.class);
        recomputation.tables().forEach(table -> expected.put(table, new ExpectedTable(table)));
        boolean made = findings.tried(
                check,
                subject,
                () -> recomputation.rows().accept((table, columns, values) -> {
                    ExpectedTable rows = expected.get(table);
                    if (rows != null) {
                        rows.add(columns, values);
                    }
                }));
        Map<SealedTable, TableCheck> checks = new EnumMap<>(SealedTable.class);
        for (SealedTable table : recomputation.tables()) {
            checks.put(table, table(table, made ? expected.get(table) : null, work));
        }
        if (checks.values().stream().anyMatch(TableCheck::hasUnexpected)) {
            findings.tried(check, subject, () -> {
                recomputation.rows().accept((table, columns, values) -> {
                    TableCheck rows = checks.get(table);
                    if (rows != null) {
                        rows.nameMissing(columns, values, check);
                    }
                });
                checks.values().forEach(rows -> rows.nameUnexpected(check));
            });
        }
    }

    private TableCheck table(SealedTable table, @Nullable ExpectedTable expected, Work work) {
        SealedRows.Whose whose = new SealedRows.Whose(
                work.basis().key(), work.basis().night().pinnedFacts().tariffVersion());
        TableCheck check = new TableCheck(table, whose, work.names(), expected);
        work.findings()
                .guard(
                        "%s of %s".formatted(table.table(), work.basis().key()),
                        () -> compare.compare(check, work.basis(), work.tally(), work.findings()));
        return check;
    }
}
