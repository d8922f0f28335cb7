package granary.tariffs.domain;

import granary.ledger.domain.PartnerEntry.Sides;

/**
 * One partner's fee accounts during a night: what stands on 2110, 2120 and 1410, and the gross sums that the night
 * posts. Everything is exact: what does not fit throws {@link ArithmeticException}.
 */
final class PartnerAccounts {
    private long payable;
    private long receivable;
    private final Holdback holdback;

    private Sides fees5010 = Sides.NONE;
    private Sides payable2110 = Sides.NONE;
    private Sides holdback2120 = Sides.NONE;
    private Sides receivable1410 = Sides.NONE;

    PartnerAccounts(Opening opening) {
        payable = opening.payableMinor();
        receivable = opening.receivableMinor();
        holdback = opening.holdback();
    }

    /** Payouts instructed for the date; their entry is posted with the payout. */
    void pay(long minor) {
        payable = Math.subtractExact(payable, minor);
        if (payable < 0) {
            throw new IllegalStateException("a payout of %d exceeds the balance by %d".formatted(minor, -payable));
        }
    }

    void accrue(long fee, long held, NightTerms terms) {
        payable = Math.addExact(payable, fee - held);
        if (held > 0) {
            holdback.hold(terms.release(), held);
        }
        fees5010 = debit(fees5010, fee);
        payable2110 = credit(payable2110, fee - held);
        holdback2120 = credit(holdback2120, held);
    }

    /** What is owed repays what is owing. */
    void repay() {
        long repaid = Math.min(payable, receivable);
        payable -= repaid;
        receivable -= repaid;
        payable2110 = debit(payable2110, repaid);
        receivable1410 = credit(receivable1410, repaid);
    }

    /** The three parts of a clawback: from 2110, from 2120, from 1410. */
    long[] clawBack(long minor) {
        long fromPayable = Math.min(minor, payable);
        long fromHoldback = holdback.consume(minor - fromPayable);
        long fromReceivable = minor - fromPayable - fromHoldback;
        payable -= fromPayable;
        receivable = Math.addExact(receivable, fromReceivable);
        fees5010 = credit(fees5010, minor);
        payable2110 = debit(payable2110, fromPayable);
        holdback2120 = debit(holdback2120, fromHoldback);
        receivable1410 = debit(receivable1410, fromReceivable);
        return new long[] {fromPayable, fromHoldback, fromReceivable};
    }

    /** Releases what is due; answers how much. */
    long release(NightTerms terms) {
        long released = holdback.releaseUpTo(terms.date().day());
        payable = Math.addExact(payable, released);
        holdback2120 = debit(holdback2120, released);
        payable2110 = credit(payable2110, released);
        return released;
    }

    Opening end(MonthCounts counts) {
        // Checked here, where it can still park the partner: the next night and the sums need it to fit.
        Math.addExact(payable, holdback.total());
        return new Opening(payable, receivable, holdback, counts);
    }

    Postings postings() {
        return new Postings(fees5010, payable2110, holdback2120, receivable1410);
    }

    private static Sides debit(Sides sides, long minor) {
        return new Sides(Math.addExact(sides.debit(), minor), sides.credit());
    }

    private static Sides credit(Sides sides, long minor) {
        return new Sides(sides.debit(), Math.addExact(sides.credit(), minor));
    }
}
