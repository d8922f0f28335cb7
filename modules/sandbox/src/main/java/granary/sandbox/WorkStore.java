package granary.sandbox;

import granary.database.Database;
import granary.database.Shared;
import granary.money.Money;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the outside world remembers, in tables of its own. Each call is a transaction, as between strangers. */
@Shared
public class WorkStore {
    private final Database database;

    @Inject
    WorkStore(Database database) {
        this.database = database;
    }

    Optional<Work> find(String handoff) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT * FROM sandbox_handoff WHERE handoff = :handoff")
                        .bind("handoff", handoff)
                        .map((row, context) -> work(row))
                        .findOne());
    }

    /** All that was ever taken, in the order of its time. */
    public List<Work> all() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT * FROM sandbox_handoff ORDER BY taken_at_micros, handoff")
                        .map((row, context) -> work(row))
                        .list());
    }

    void add(Work work) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO sandbox_handoff (handoff, order_id, kind, channel, amount_minor, currency, details,
                            taken_at_micros, result, provider_ref, cost_minor, reason,
                            answer_at_micros, answers_left, answers_sent)
                        VALUES (:handoff, :order, :kind, :channel, :amount, :currency, :details,
                            :takenAt, :result, :providerRef, :cost, :reason, :answerAt, :left, 0)
                        """)
                        .bind("handoff", work.handoff())
                        .bind("order", work.order())
                        .bind("kind", work.kind())
                        .bind("channel", work.channel())
                        .bind("amount", work.amount().minor())
                        .bind("currency", work.amount().currency().getCurrencyCode())
                        .bind("details", work.details())
                        .bind("takenAt", micros(work.takenAt()))
                        .bind("result", work.result())
                        .bind("providerRef", work.providerRef())
                        .bind("cost", work.cost() == null ? null : work.cost().minor())
                        .bind("reason", work.reason())
                        .bind("answerAt", work.answerAt() == null ? null : micros(work.answerAt()))
                        .bind("left", work.answersLeft())
                        .execute());
    }

    /** What is to be answered by now, the longest due first. */
    List<Work> due(Instant now, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT * FROM sandbox_handoff WHERE answer_at_micros <= :now
                        ORDER BY answer_at_micros FETCH FIRST %d ROWS ONLY
                        """.formatted(most))
                        .bind("now", micros(now))
                        .map((row, context) -> work(row))
                        .list());
    }

    /** The next answers: so many, from an instant on. */
    void answerAgain(String handoff, Instant at, int times) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE sandbox_handoff SET answer_at_micros = :at, answers_left = :times WHERE handoff = :handoff
                        """)
                        .bind("at", micros(at))
                        .bind("times", times)
                        .bind("handoff", handoff)
                        .execute());
    }

    /** One answer has been heard. */
    void answered(Work work) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE sandbox_handoff
                        SET answers_sent = answers_sent + 1, answers_left = :left, answer_at_micros = :at
                        WHERE handoff = :handoff
                        """)
                        .bind("left", work.answersLeft() - 1)
                        .bind("at", work.answersLeft() > 1 && work.answerAt() != null ? micros(work.answerAt()) : null)
                        .bind("handoff", work.handoff())
                        .execute());
    }

    private static Work work(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Long cost = row.getObject("cost_minor", Long.class);
        return new Work(
                row.getString("handoff"),
                row.getString("order_id"),
                row.getString("kind"),
                row.getString("channel"),
                Money.of(row.getLong("amount_minor"), currency),
                row.getString("details"),
                instant(row.getLong("taken_at_micros")),
                row.getString("result"),
                row.getString("provider_ref"),
                cost == null ? null : Money.of(cost, currency),
                row.getString("reason"),
                optional(row.getObject("answer_at_micros", Long.class)),
                row.getInt("answers_left"),
                row.getInt("answers_sent"));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static @Nullable Instant optional(@Nullable Long micros) {
        return micros == null ? null : instant(micros);
    }
}
