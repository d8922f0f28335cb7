package granary.orders.store;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.orders.domain.OrderFigures;
import granary.orders.domain.OrderState;
import granary.orders.domain.Trouble;
import granary.orders.domain.TroubledOrder;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Orders that somebody should look at, and what became of all. */
@Shared
public class TroubleStore {
    private static final String IN_FLIGHT = "o.state IN ('ACCEPTED', 'HANDED_OFF')";
    private static final String DEAD =
            IN_FLIGHT + " AND EXISTS (SELECT 1 FROM dead_letter d WHERE d.handoff = o.handoff AND d.state = 'WAITING')";
    private static final String UNKNOWN = "o.state = 'HANDED_OFF' AND o.questions > 0";
    private static final String CONTRADICTED = "o.contradictions > 0";

    private final Database database;

    @Inject
    public TroubleStore(Database database) {
        this.database = database;
    }

    /** One page, beyond an order's id and in the order of ids. */
    public List<TroubledOrder> page(Trouble trouble, String afterId, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT o.id, o.handoff, o.center_code, o.kind, o.channel, o.amount_minor, o.currency, o.state,
                            o.accepted_on, %s AS words
                        FROM villager_order o WHERE %s AND o.id > :after
                        ORDER BY o.id FETCH FIRST %d ROWS ONLY
                        """.formatted(words(trouble), condition(trouble), most))
                        .bind("after", afterId)
                        .map((row, context) -> order(row))
                        .list());
    }

    /** What became of the orders that were accepted on a date. */
    public OrderFigures figures(String country, BusinessDate date) {
        return database
                .jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT o.state, o.dead, COUNT(*) AS orders, SUM(o.asked), SUM(o.opposed)
                        FROM (SELECT o.state,
                                CASE WHEN %s THEN 1 ELSE 0 END AS dead,
                                CASE WHEN %s THEN 1 ELSE 0 END AS asked,
                                CASE WHEN %s THEN 1 ELSE 0 END AS opposed
                            FROM villager_order o WHERE o.country = :country AND o.accepted_on = :date) o
                        GROUP BY o.state, o.dead
                        """.formatted(DEAD, UNKNOWN, CONTRADICTED))
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> Count.read(row))
                        .list())
                .stream()
                .map(Count::figures)
                .reduce(new OrderFigures(0, 0, 0, 0, 0, 0, 0), OrderFigures::plus);
    }

    private record Count(OrderState state, boolean dead, long orders, long unknown, long contradicted) {
        static Count read(ResultSet row) throws SQLException {
            return new Count(
                    OrderState.valueOf(row.getString(1)),
                    row.getInt(2) == 1,
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5));
        }

        OrderFigures figures() {
            return new OrderFigures(
                    orders,
                    state == OrderState.FULFILLED ? orders : 0,
                    state == OrderState.FAILED ? orders : 0,
                    state.isFinal() || dead ? 0 : orders,
                    dead ? orders : 0,
                    unknown,
                    contradicted);
        }
    }

    private static String condition(Trouble trouble) {
        return switch (trouble) {
            case UNKNOWN -> UNKNOWN;
            case CONTRADICTED -> CONTRADICTED;
            case DEAD_LETTER -> DEAD;
        };
    }

    private static String words(Trouble trouble) {
        return switch (trouble) {
            case UNKNOWN -> "o.last_words";
            case CONTRADICTED ->
                "(SELECT MAX(e.note) FROM order_event e WHERE e.order_id = o.id AND e.note LIKE 'refused: %')";
            case DEAD_LETTER ->
                "(SELECT MIN(d.id) FROM dead_letter d WHERE d.handoff = o.handoff AND d.state = 'WAITING')";
        };
    }

    private static TroubledOrder order(ResultSet row) throws SQLException {
        return new TroubledOrder(
                row.getString("id"),
                row.getString("handoff"),
                row.getString("center_code"),
                row.getString("kind"),
                row.getString("channel"),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                OrderState.valueOf(row.getString("state")),
                row.getDate("accepted_on").toLocalDate(),
                Optional.ofNullable(row.getString("words")).orElse(""));
    }
}
