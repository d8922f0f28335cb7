package granary.orders.store;

import granary.access.Micros;
import granary.database.Database;
import granary.database.Shared;
import granary.orders.domain.DeadLetter;
import granary.orders.domain.DeadLetter.Settlement;
import granary.orders.domain.DeadLetter.State;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Dead letters by id and by page. Nothing here begins or ends a transaction. */
@Shared
public class DeadLetterStore {
    private final Database database;

    @Inject
    public DeadLetterStore(Database database) {
        this.database = database;
    }

    public void add(DeadLetter letter) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO dead_letter
                            (id, message_id, queue, parked_at_micros, reason, handoff, order_id, text, state)
                        VALUES (:id, :message, :queue, :parkedAt, :reason, :handoff, :order, :text, 'WAITING')
                        """)
                        .bind("id", letter.id())
                        .bind("message", letter.message())
                        .bind("queue", letter.queue())
                        .bind("parkedAt", Micros.of(letter.parkedAt()))
                        .bind("reason", letter.reason())
                        .bind("handoff", letter.handoff().orElse(null))
                        .bind("order", letter.order().orElse(null))
                        .bind("text", letter.text())
                        .execute());
    }

    public Optional<DeadLetter> find(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT * FROM dead_letter WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> letter(row))
                        .findOne());
    }

    /** One page in a state, in the order of ids, which is the order of time. */
    public List<DeadLetter> page(State state, String afterId, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT * FROM dead_letter WHERE state = :state AND id > :after
                        ORDER BY id FETCH FIRST %d ROWS ONLY
                        """.formatted(most))
                        .bind("state", state.name())
                        .bind("after", afterId)
                        .map((row, context) -> letter(row))
                        .list());
    }

    /** The first that waits of a handoff. */
    public Optional<String> waiting(String handoff) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT MIN(id) FROM dead_letter WHERE handoff = :handoff AND state = 'WAITING'
                        """)
                        .bind("handoff", handoff)
                        .mapTo(String.class)
                        .findOne());
    }

    /** @return whether it was still waiting; of two at once, one settles it */
    public boolean settle(String id, Settlement settlement) {
        int settled = database.jdbi()
                .withHandle(h -> h.createUpdate("""
                        UPDATE dead_letter SET state = :state, settled_by = :by, settled_at_micros = :at,
                            settled_why = :why
                        WHERE id = :id AND state = 'WAITING'
                        """)
                        .bind("state", settlement.state().name())
                        .bind("by", settlement.by())
                        .bind("at", Micros.of(settlement.at()))
                        .bind("why", settlement.why().orElse(null))
                        .bind("id", id)
                        .execute());
        return settled == 1;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        Optional<Settlement> settlement = state == State.WAITING
                ? Optional.empty()
                : Optional.of(new Settlement(
                        state,
                        row.getString("settled_by"),
                        Micros.toInstant(row.getLong("settled_at_micros")),
                        Optional.ofNullable(row.getString("settled_why"))));
        return new DeadLetter(
                row.getString("id"),
                row.getString("message_id"),
                row.getString("queue"),
                Micros.toInstant(row.getLong("parked_at_micros")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("handoff")),
                Optional.ofNullable(row.getString("order_id")),
                row.getString("text"),
                settlement);
    }
}
