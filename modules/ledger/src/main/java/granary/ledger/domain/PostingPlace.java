package granary.ledger.domain;

import granary.money.BusinessDate;

/** A place among postings, which are in the order of their dates and, of one date, of their entries' numbers. */
public record PostingPlace(BusinessDate date, long entryNo) {
    /** Before everything that is dated later. */
    public static PostingPlace atEndOf(BusinessDate date) {
        return new PostingPlace(date, Long.MAX_VALUE);
    }
}
