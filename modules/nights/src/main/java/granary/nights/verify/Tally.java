package granary.nights.verify;

import granary.nights.store.SealedTable;

/** Sums up stored rows while they are read, to say at the end what does not hold among them. */
interface Tally {
    /** Sees one row; what cannot be read is remembered, not thrown. */
    void take(SealedTable table, Row row);

    /** Makes the checks. */
    void report(Findings findings, NameRows.Names names);
}
