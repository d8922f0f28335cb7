package granary.nights.verify;

import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.PrintSet;
import granary.nights.store.SealedTable;
import java.math.BigInteger;

/** I2: every transaction of the night has exactly one fee line, or one named exemption; and none was lost or made up. */
final class LinesTally implements Tally {
    private static final int MOST_NAMED = 1_000;

    private final NightKey night;
    private final Night.Pinned counted;
    private final PrintSet transactions = new PrintSet();
    private final PrintSet lines = new PrintSet();
    private BigInteger amount = BigInteger.ZERO;

    /** @param counted at the cut-over */
    LinesTally(NightKey night, Night.Pinned counted) {
        this.night = night;
        this.counted = counted;
    }

    @Override
    public void take(SealedTable table, Row row) {
        switch (table) {
            case SERVICE_TRANSACTION -> {
                transactions.add(row.number("seq"));
                amount = amount.add(BigInteger.valueOf(row.number("amount_minor")));
            }
            case FEE_LINE, FEE_EXEMPTION -> lines.add(row.number("tx_seq"));
            default -> {}
        }
    }

    @Override
    public void report(Findings findings, NameRows.Names names) {
        Findings.Check once = findings.check("I2", "every transaction has one fee line or one exemption");
        int[] named = {0};
        lines.each(seq -> {
            if (!transactions.take(seq) && named[0]++ < MOST_NAMED) {
                once.fault(
                        "transaction " + names.transaction(seq),
                        "has a fee line or exemption more than it is there in this night");
            }
        });
        transactions.eachLeft(seq -> {
            if (named[0]++ < MOST_NAMED) {
                once.fault("transaction " + names.transaction(seq), "has neither a fee line nor an exemption");
            }
        });
        once.faults("transactions", named[0] - (long) MOST_NAMED);
        Findings.Check manifest = findings.check("I2", "the night holds what its cut-over counted");
        String found = "%d worth %s".formatted(transactions.size(), amount);
        String counted = "%d worth %s".formatted(this.counted.transactions(), this.counted.amountMinor());
        if (!found.equals(counted)) {
            manifest.fault("transactions of " + night, "%s were counted, there are %s".formatted(counted, found));
        }
    }
}
