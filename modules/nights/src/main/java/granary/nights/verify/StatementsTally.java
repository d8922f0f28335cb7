package granary.nights.verify;

import granary.nights.store.SealedTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * I3: opening and movement make the closing of every statement; statements say what the ledger says, partner by partner
 * and in sum; and I10: what is held back is no less than what is released of it.
 */
final class StatementsTally implements Tally {
    /** One partner's night on the ledger's side: debits less credits. */
    private record Entry(long fees5010, long payable2110, long held2120, long receivable1410) {
        static final Entry NOTHING = new Entry(0, 0, 0, 0);
    }

    private record Fault(String invariant, String partnerNo, String detail) {}

    private final Map<Integer, Standing> before;
    private final Map<Integer, Standing> after = new HashMap<>();
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Map<String, BigInteger> balances = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param before where the partners stood at the end of the night before */
    StatementsTally(Map<Integer, Standing> before) {
        this.before = before;
    }

    @Override
    public void take(SealedTable table, Row row) {
        switch (table) {
            case STATEMENT -> statement(row);
            case PARTNER_ENTRY ->
                entries.put(
                        (int) row.number("partner_no"),
                        new Entry(net(row, "5010"), net(row, "2110"), net(row, "2120"), net(row, "1410")));
            case ACCOUNT_BALANCE ->
                balances.merge(
                        row.text("account"),
                        new BigInteger(row.text("debit_total")).subtract(new BigInteger(row.text("credit_total"))),
                        BigInteger::add);
            default -> {}
        }
    }

    private static long net(Row row, String account) {
        return row.number("debit_" + account) - row.number("credit_" + account);
    }

    private void statement(Row row) {
        String partnerNo = row.text("partner_no");
        Standing standing = Standing.of(row);
        after.put(Integer.parseInt(partnerNo), standing);
        if (standing.closing() != standing.moved().closing()) {
            fault(
                    "I3",
                    partnerNo,
                    "opening and movement make %d, closing is %d",
                    standing.moved().closing(),
                    standing.closing());
        }
        if (standing.closing() != standing.payable() - standing.receivable()) {
            fault(
                    "I3",
                    partnerNo,
                    "2110 less 1410 make %d, closing is %d",
                    standing.payable() - standing.receivable(),
                    standing.closing());
        }
        long tranches = Standing.tranches(row);
        if (tranches != standing.held() || tranches < 0) {
            fault("I10", partnerNo, "%d is held back, its tranches make %d", standing.held(), tranches);
        }
    }

    private void fault(String invariant, String partnerNo, String detail, long one, long other) {
        faults.add(new Fault(invariant, partnerNo, detail.formatted(one, other)));
    }

    @Override
    public void report(Findings findings, NameRows.Names names) {
        after.forEach(this::holdAgainstLedger);
        before.forEach((partner, standing) -> {
            if (!after.containsKey(partner)) {
                fault(
                        "I3",
                        partner.toString(),
                        "closed the night before at %d, and has no row; %d",
                        standing.closing(),
                        0);
            }
        });
        Findings.Check statements =
                findings.check("I3", "opening and movement make the closing, here and on the ledger");
        Findings.Check holdback = findings.check("I10", "no more is released than was held back");
        for (Fault fault : faults) {
            String row = "statement of " + names.partner(fault.partnerNo());
            (fault.invariant().equals("I3") ? statements : holdback).fault(row, fault.detail());
        }
        Findings.Check sums = findings.check("I3", "statements sum up to the ledger's accounts");
        sum(sums, "2110", standing -> -standing.payable());
        sum(sums, "2120", standing -> -standing.held());
        sum(sums, "1410", Standing::receivable);
    }

    private void sum(Findings.Check check, String account, ToLongFunction<Standing> side) {
        BigInteger sum = after.values().stream()
                .map(standing -> BigInteger.valueOf(side.applyAsLong(standing)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger balance = balances.getOrDefault(account, BigInteger.ZERO);
        if (!sum.equals(balance)) {
            check.fault("balance of " + account, "the ledger has %s, statements make %s".formatted(balance, sum));
        }
    }

    private void holdAgainstLedger(int partner, Standing now) {
        String partnerNo = Integer.toString(partner);
        Standing then = before.getOrDefault(partner, Standing.NOTHING);
        Entry entry = entries.getOrDefault(partner, Entry.NOTHING);
        same(
                "I3",
                partnerNo,
                "opening is %d, the night before closed at %d",
                now.moved().opening(),
                then.closing());
        same(
                "I3",
                partnerNo,
                "earned less recovered is %d, 5010 has %d",
                now.moved().earned() - now.moved().recovered(),
                entry.fees5010());
        same(
                "I3",
                partnerNo,
                "2110 is %d, the ledger makes it %d",
                now.payable(),
                then.payable() - entry.payable2110() - now.moved().paid());
        same(
                "I3",
                partnerNo,
                "1410 is %d, the ledger makes it %d",
                now.receivable(),
                then.receivable() + entry.receivable1410());
        same("I10", partnerNo, "2120 is %d, the ledger makes it %d", now.held(), then.held() - entry.held2120());
        same(
                "I10",
                partnerNo,
                "2120 is %d, held and released make it %d",
                now.held(),
                then.held() + now.moved().held() - now.moved().released());
    }

    private void same(String invariant, String partnerNo, String detail, long one, long other) {
        if (one != other) {
            fault(invariant, partnerNo, detail, one, other);
        }
    }
}
