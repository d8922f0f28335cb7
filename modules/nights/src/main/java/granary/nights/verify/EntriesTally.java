package granary.nights.verify;

import granary.nights.store.SealedTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I1: debits = credits, for every entry and, by currency, for the night; I6: 2050 holds what is in progress. */
final class EntriesTally implements Tally {
    private static final int POSTINGS = 6;
    private static final int MOST_KEPT = 1_000;
    private static final List<String> FEE_ACCOUNTS = List.of("5010", "2110", "2120", "1410");

    private record Kept(SealedTable table, Row row, BigInteger off) {}

    private final BigInteger inProgress;
    private final List<Kept> unbalanced = new ArrayList<>();
    private final Map<String, BigInteger> nets = new HashMap<>();
    private BigInteger held2050 = BigInteger.ZERO;

    /** @param inProgress what villagers had paid by the end of the night for what was in progress, in minor units */
    EntriesTally(BigInteger inProgress) {
        this.inProgress = inProgress;
    }

    @Override
    public void take(SealedTable table, Row row) {
        switch (table) {
            case JOURNAL_ENTRY -> keepUnlessZero(table, row, journal(row));
            case PARTNER_ENTRY -> keepUnlessZero(table, row, partner(row));
            case ACCOUNT_BALANCE -> {
                BigInteger net =
                        new BigInteger(row.text("debit_total")).subtract(new BigInteger(row.text("credit_total")));
                nets.merge(row.text("currency"), net, BigInteger::add);
                if (row.text("account").equals("2050")) {
                    held2050 = held2050.subtract(net);
                }
            }
            default -> {}
        }
    }

    private static BigInteger journal(Row row) {
        BigInteger sum = BigInteger.ZERO;
        for (int posting = 1; posting <= POSTINGS; posting++) {
            sum = sum.add(BigInteger.valueOf(row.numberOrZero("amount" + posting)));
        }
        return sum;
    }

    private static BigInteger partner(Row row) {
        BigInteger sum = BigInteger.ZERO;
        for (String account : FEE_ACCOUNTS) {
            sum = sum.add(BigInteger.valueOf(row.number("debit_" + account)))
                    .subtract(BigInteger.valueOf(row.number("credit_" + account)));
        }
        return sum;
    }

    private void keepUnlessZero(SealedTable table, Row row, BigInteger off) {
        if (off.signum() != 0 && unbalanced.size() < MOST_KEPT) {
            unbalanced.add(new Kept(table, row, off));
        }
    }

    @Override
    public void report(Findings findings, NameRows.Names names) {
        Findings.Check entries = findings.check("I1", "every entry balances");
        unbalanced.forEach(
                kept -> entries.fault(names.of(kept.table(), kept.row()), "is off by %s".formatted(kept.off())));
        Findings.Check night = findings.check("I1", "the books balance");
        nets.forEach((currency, net) -> {
            if (net.signum() != 0) {
                night.fault("trial balance in " + currency, "is off by %s".formatted(net));
            }
        });
        Findings.Check orders = findings.check("I6", "accepted orders are fulfilled, failed, or in progress (2050)");
        if (!held2050.equals(inProgress)) {
            orders.fault("balance of 2050", "is %s, orders in progress make %s".formatted(held2050, inProgress));
        }
    }
}
