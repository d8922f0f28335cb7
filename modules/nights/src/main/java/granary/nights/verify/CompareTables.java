package granary.nights.verify;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.nights.store.FingerprintStore;
import granary.nights.store.RefundRows;
import granary.nights.store.SealedRows;
import granary.nights.store.SealedTable;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads sealed tables, each in a transaction of its own, so that rows stream and nobody waits long for anything. */
@Shared
public class CompareTables {
    private final SealedRows rows;
    private final FingerprintStore fingerprints;
    private final RefundRows refunds;

    @Inject
    public CompareTables(Database database) {
        rows = new SealedRows(database);
        fingerprints = new FingerprintStore(database);
        refunds = new RefundRows(database);
    }

    /** Holds a table against the seal; what differs from the recomputation is kept in the table's check. */
    @Transactional
    public void compare(TableCheck table, Basis basis, Tally tally, Findings findings) {
        String name = table.table().table();
        Findings.Check check = findings.check("I8", "sealed rows of %s do not change".formatted(name));
        String sealedHash = basis.rows().get(name);
        Optional<SealedPrints> sealed = sealedHash != null
                ? SealedPrints.read(fingerprints, basis.key(), table.table(), sealedHash)
                : SealedPrints.unknownTo(basis, table.table());
        table.read(rows, sealed.orElse(null), tally);
        if (sealed.isPresent()) {
            table.nameUnsealed(sealed.get(), fingerprints, check);
        } else {
            check.fault("fingerprints of %s of %s".formatted(name, basis.key()), "are not those that were sealed");
        }
    }

    /** Where partners stood at the end of a night, by number; rows that cannot be read are that night's to name. */
    @Transactional
    public Map<Integer, Standing> standings(NightKey night) {
        Map<Integer, Standing> standings = new HashMap<>();
        List<String> columns = SealedTable.STATEMENT.columns();
        Map<String, Integer> index = Row.index(columns);
        rows.each(SealedTable.STATEMENT, columns, new SealedRows.Whose(night, 0), values -> {
            Row row = new Row(index, values);
            standings.put((int) row.number("partner_no"), Standing.of(row));
        });
        return standings;
    }

    /** I10 among refunds, clawbacks and what they take back. */
    @Transactional
    public void refunds(NightKey night, NameRows.Names names, Findings findings) {
        check(findings, "no more is refunded than was paid", names, refunds.refundedBeyondWorth(night));
        check(findings, "no more is clawed back than the fee", names, refunds.clawedBeyondFee(night));
        check(findings, "a clawback's parts make the whole", names, refunds.splitUnlikeFeeLine(night));
    }

    private static void check(Findings findings, String what, NameRows.Names names, List<RefundRows.Wrong> wrong) {
        Findings.Check check = findings.check("I10", what);
        wrong.forEach(one -> check.fault("transaction " + names.transaction(one.seq()), one.detail()));
    }
}
