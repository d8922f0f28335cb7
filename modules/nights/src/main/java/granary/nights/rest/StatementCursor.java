package granary.nights.rest;

import granary.access.Problem;
import granary.money.BusinessDate;
import granary.nights.ListStatements;
import granary.nights.domain.ListedStatement;
import granary.nights.domain.StatementId;
import java.util.List;
import java.util.Optional;

/** A place among statements as the text of a cursor: the id of the last one. */
final class StatementCursor {
    private StatementCursor() {}

    static String of(ListedStatement listed) {
        return listed.id().toString();
    }

    /** @throws Problem 422 for a cursor of another list */
    static Optional<ListStatements.Place> read(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        StatementId id = StatementId.parse(key).orElseThrow(StatementCursor::foreign);
        BusinessDate date = id.of().date();
        return Optional.of(new ListStatements.Place(date, id.of().partnerNo()));
    }

    static Problem foreign() {
        return Problem.invalid(
                List.of(new Problem.FieldError("/cursor", "take it from next of the page before, unchanged")));
    }
}
