package granary.access;

import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Answers by caller and key, in the database. */
@Shared
class KeptAnswers {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration CLEARED_EVERY = Duration.ofHours(1);
    private static final String OF_KEY = " WHERE caller_id = :caller AND idem_key = :key";

    private final Database database;
    private final MachineClock clock;
    private final AtomicLong clearedAtMicros = new AtomicLong();

    @Inject
    KeptAnswers(Database database, MachineClock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Kept(String hash, FirstAnswer answer) {
        static Kept read(ResultSet row) throws SQLException {
            FirstAnswer answer =
                    new FirstAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5), "");
            return new Kept(row.getString(1), answer);
        }
    }

    /** @throws Problem 422 where the key stood for another request */
    @Transactional
    Optional<FirstAnswer> find(Caller caller, KeyedRequest request) {
        Optional<Kept> kept = database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT request_hash, status, location, etag, answer FROM idempotency_key" + OF_KEY)
                        .bind("caller", caller.id())
                        .bind("key", request.key())
                        .map((row, context) -> Kept.read(row))
                        .findOne());
        if (kept.isPresent() && !kept.get().hash().equals(request.hash())) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "this key stood for another request");
        }
        return kept.map(Kept::answer);
    }

    /** Effect and answer, in one transaction; it fails where somebody else has kept an answer under the key meanwhile. */
    @Transactional
    FirstAnswer keep(Caller caller, KeyedRequest request, Supplier<FirstAnswer> effect) {
        FirstAnswer answer = effect.get();
        Instant now = clock.instant();
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO idempotency_key
                            (caller_id, idem_key, request_hash, status, location, etag, answer, at_micros)
                        VALUES (:caller, :key, :hash, :status, :location, :etag, :answer, :at)
                        """)
                        .bind("caller", caller.id())
                        .bind("key", request.key())
                        .bind("hash", request.hash())
                        .bind("status", answer.status())
                        .bind("location", answer.location())
                        .bind("etag", answer.etag())
                        .bind("answer", answer.kept())
                        .bind("at", Micros.of(now))
                        .execute());
        clearOld(now);
        return answer;
    }

    /** What came of it, where that is known only after the transaction of the effect. */
    @Transactional
    void replace(Caller caller, KeyedRequest request, FirstAnswer whole) {
        database.jdbi()
                .useHandle(h -> h.createUpdate(
                                "UPDATE idempotency_key SET location = :location, etag = :etag, answer = :answer"
                                        + OF_KEY)
                        .bind("caller", caller.id())
                        .bind("key", request.key())
                        .bind("location", whole.location())
                        .bind("etag", whole.etag())
                        .bind("answer", whole.kept())
                        .execute());
    }

    @Transactional
    void forget(Caller caller, KeyedRequest request) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("DELETE FROM idempotency_key" + OF_KEY)
                        .bind("caller", caller.id())
                        .bind("key", request.key())
                        .execute());
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
