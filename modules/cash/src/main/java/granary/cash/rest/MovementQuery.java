package granary.cash.rest;

import granary.access.Problem;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.cash.domain.CashMovement;
import granary.ledger.domain.PostingPlace;
import granary.money.BusinessDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which movements a list asks for. */
record MovementQuery(PostingPlace after, BusinessDate upTo) {
    private static final BusinessDate EARLIEST = BusinessDate.of(2001, 1, 1);
    private static final int USUAL_DAYS = 30;
    /** A page reads what lies between two dates; a long history is asked for piece by piece. */
    private static final int MOST_DAYS = 92;

    /**
     * @param today where neither date is given, the last 30 days and what is dated later
     * @throws Problem 422 for what is no date, for more than 92 days, and for a cursor of another list
     */
    static MovementQuery of(@Nullable String from, @Nullable String to, @Nullable String cursor, BusinessDate today) {
        Check check = new Check();
        BusinessDate first = date(check, "/from", from).orElse(today.plusDays(-USUAL_DAYS));
        BusinessDate last = date(check, "/to", to).orElse(first.plusDays(MOST_DAYS));
        if (first.isBefore(EARLIEST)) {
            check.refuse("/from", "expected a date from " + EARLIEST + " on");
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            check.refuse("/to", "expected a date from \"from\" on, and at most %d days later".formatted(MOST_DAYS));
        }
        check.finish();
        String place = Page.after(cursor);
        return new MovementQuery(place.isEmpty() ? new PostingPlace(first, -1) : place(place), last);
    }

    private static Optional<BusinessDate> date(Check check, String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<BusinessDate> date = check.date(pointer, text);
        if (date.filter(day -> day.day().getYear() > 2900).isPresent()) {
            check.refuse(pointer, "expected a date before 2900");
            return Optional.empty();
        }
        return date;
    }

    /** A movement's place as the text of a cursor. */
    static String cursor(CashMovement movement) {
        return movement.posting().date() + " " + movement.posting().entryNo();
    }

    private static PostingPlace place(String cursor) {
        String[] parts = cursor.split(" ", -1);
        try {
            BusinessDate date = BusinessDate.parse(parts[0]);
            if (parts.length == 2 && !date.isBefore(EARLIEST)) {
                return new PostingPlace(date, Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // Refused below, as one that is whole and of another list.
        }
        throw Problem.invalid(
                List.of(new Problem.FieldError("/cursor", "take it from next of the page before, unchanged")));
    }
}
