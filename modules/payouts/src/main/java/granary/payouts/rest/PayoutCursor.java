package granary.payouts.rest;

import granary.access.Problem;
import granary.payouts.domain.Payout;
import java.util.List;

/** A place among a batch's payouts as the text of a cursor; codes never contain the slash. */
final class PayoutCursor {
    private PayoutCursor() {}

    static String of(Payout payout) {
        return payout.place().payee() + "/" + payout.place().kind();
    }

    /** @throws Problem 422 for a cursor of another list */
    static Payout.Place read(String key) {
        if (key.isEmpty()) {
            return Payout.Place.START;
        }
        int slash = key.indexOf('/');
        if (slash < 1) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("/cursor", "take it from next of the page before, unchanged")));
        }
        return new Payout.Place(key.substring(0, slash), key.substring(slash + 1));
    }
}
