package granary.access;

import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Answers by caller and key, in the database. */
@Shared
class KeptAnswers {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration CLEARED_EVERY = Duration.ofHours(1);
    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;
    private final MachineClock clock;
    private final AtomicLong clearedAtMicros = new AtomicLong();

    @Inject
    KeptAnswers(Database database, MachineClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody else has kept an answer under the key. */
    static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super("the key is taken", cause);
        }
    }

    private record Kept(String hash, FirstAnswer answer) {}

    /** @throws Problem 422 where the key stood for another request */
    @Transactional
    Optional<FirstAnswer> find(Caller caller, KeyedRequest request) {
        Optional<Kept> kept = database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT request_hash, status, location, answer FROM idempotency_key
                        WHERE caller_id = :caller AND idem_key = :key
                        """)
                        .bind("caller", caller.id())
                        .bind("key", request.key())
                        .map((row, context) -> new Kept(
                                row.getString(1), new FirstAnswer(row.getInt(2), row.getString(3), row.getString(4))))
                        .findOne());
        if (kept.isPresent() && !kept.get().hash().equals(request.hash())) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "this key stood for another request");
        }
        return kept.map(Kept::answer);
    }

    /** Effect and answer, in one transaction. */
    @Transactional
    FirstAnswer keep(Caller caller, KeyedRequest request, Supplier<FirstAnswer> effect) {
        FirstAnswer answer = effect.get();
        Instant now = clock.instant();
        try {
            database.jdbi()
                    .useHandle(h -> h.createUpdate("""
                            INSERT INTO idempotency_key
                                (caller_id, idem_key, request_hash, status, location, answer, at_micros)
                            VALUES (:caller, :key, :hash, :status, :location, :answer, :at)
                            """)
                            .bind("caller", caller.id())
                            .bind("key", request.key())
                            .bind("hash", request.hash())
                            .bind("status", answer.status())
                            .bind("location", answer.location())
                            .bind("answer", answer.json())
                            .bind("at", Micros.of(now))
                            .execute());
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw new KeyTaken(e);
            }
            throw e;
        }
        clearOld(now);
        return answer;
    }

    private void clearOld(Instant now) {
        long last = clearedAtMicros.get();
        boolean due = last < Micros.of(now.minus(CLEARED_EVERY));
        if (!due || !clearedAtMicros.compareAndSet(last, Micros.of(now))) {
            return;
        }
        database.jdbi()
                .useHandle(
                        h -> h.execute("DELETE FROM idempotency_key WHERE at_micros < ?", Micros.of(now.minus(KEPT))));
    }
}
