package granary.nights.verify;

import granary.tariffs.domain.Holdback;

/**
 * Where a partner stands at the end of a night, by the stored statement; minor units.
 *
 * @param moved opening, earned, held, released, recovered, tax and paid
 */
record Standing(long payable, long receivable, long held, long closing, Moved moved) {
    static final Standing NOTHING = new Standing(0, 0, 0, 0, new Moved(0, 0, 0, 0, 0, 0, 0));

    /** What the night moved. */
    record Moved(long opening, long earned, long held, long released, long recovered, long tax, long paid) {
        long closing() {
            return opening + earned - held + released - recovered - tax - paid;
        }
    }

    static Standing of(Row row) {
        return new Standing(
                row.number("payable_2110"),
                row.number("receivable_1410"),
                row.number("held_2120"),
                row.number("closing"),
                new Moved(
                        row.number("opening"),
                        row.number("earned"),
                        row.number("held"),
                        row.number("released"),
                        row.number("recovered"),
                        row.number("tax"),
                        row.number("paid")));
    }

    /** What the tranches by release date add up to. */
    static long tranches(Row row) {
        return Holdback.parse(row.text("held_by_release")).total();
    }
}
