package granary.tariffs.domain;

import granary.ledger.domain.PartnerEntry.Sides;

/** The gross sides of one partner's entry of a night. */
public record Postings(Sides fees5010, Sides payable2110, Sides holdback2120, Sides receivable1410) {
    public static final Postings NONE = new Postings(Sides.NONE, Sides.NONE, Sides.NONE, Sides.NONE);

    /** Whether the night posts anything for the partner. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
