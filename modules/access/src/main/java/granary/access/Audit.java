package granary.access;

import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Who did what, append-only. Each line holds the hash of the line before, and a head row says how many there are: a
 * changed, removed, inserted or cut-off line breaks the chain, and {@link #firstBroken()} names it.
 */
@ApplicationScoped
public class Audit {
    private static final int MAX_DETAIL_CHARS = 16_000;
    private static final String GENESIS = "0".repeat(64);

    private record Line(
            long seq, long atMicros, String actor, String action, String subject, String detail, String previousHash) {
        String hash() {
            // Lengths go in, so that no two different lines read the same.
            StringBuilder text = new StringBuilder(previousHash)
                    .append('|')
                    .append(seq)
                    .append('|')
                    .append(atMicros);
            for (String part : new String[] {actor, action, subject, detail}) {
                text.append('|').append(part.length()).append(':').append(part);
            }
            return Secret.hash(text.toString());
        }
    }

    private record Head(long seq, String hash) {}

    private record Stored(Line line, String hash) {
        boolean follows(Head before) {
            return line.seq() == before.seq() + 1
                    && line.previousHash().equals(before.hash())
                    && line.hash().equals(hash);
        }
    }

    @Inject
    Database database;

    @Inject
    MachineClock clock;

    /** For the container. */
    public Audit() {}

    Audit(Database database, MachineClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends one line in the caller's transaction: it stands where the deed stands, and only there.
     *
     * @param action what was done, in capitals, such as {@code CLIENT_CREATED}
     * @param subject the id of what it was done to
     * @param detailJson a JSON object of at most 16,000 characters, without secrets
     */
    @Transactional
    public void record(Caller caller, String action, String subject, String detailJson) {
        if (detailJson.length() > MAX_DETAIL_CHARS) {
            throw new IllegalArgumentException(
                    "an audit detail of %d characters is too long".formatted(detailJson.length()));
        }
        database.jdbi().useHandle(handle -> {
            // The update comes first because it takes the lock that keeps the chain in one order.
            handle.execute("UPDATE access_audit_head SET seq = seq + 1 WHERE id = 1");
            Head head = head(handle);
            Line line = new Line(
                    head.seq(), Micros.of(clock.instant()), caller.id(), action, subject, detailJson, head.hash());
            append(handle, line);
            handle.execute("UPDATE access_audit_head SET hash = ? WHERE id = 1", line.hash());
        });
    }

    /** The number of the first line that is not as it was written, or is missing; empty where all is well. */
    @Transactional
    public Optional<Long> firstBroken() {
        return database.jdbi().withHandle(handle -> {
            Head head = head(handle);
            Head walked = new Head(0, GENESIS);
            try (Stream<Stored> lines = stored(handle)) {
                for (Stored stored : (Iterable<Stored>) lines::iterator) {
                    if (!stored.follows(walked)) {
                        return Optional.of(walked.seq() + 1);
                    }
                    walked = new Head(stored.line().seq(), stored.hash());
                }
            }
            return walked.equals(head) ? Optional.empty() : Optional.of(walked.seq() + 1);
        });
    }

    private static Stream<Stored> stored(Handle handle) {
        return handle
                .createQuery("""
                        SELECT seq, at_micros, actor, action, subject, detail, previous_hash, hash
                        FROM access_audit ORDER BY seq
                        """)
                .map((rs, ctx) -> new Stored(
                        new Line(
                                rs.getLong(1),
                                rs.getLong(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getString(6),
                                rs.getString(7)),
                        rs.getString(8)))
                .stream();
    }

    private static Head head(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM access_audit_head WHERE id = 1")
                .map((rs, ctx) -> new Head(rs.getLong(1), rs.getString(2)))
                .one();
    }

    private static void append(Handle handle, Line line) {
        handle.createUpdate("""
                        INSERT INTO access_audit
                            (seq, at_micros, actor, action, subject, detail, previous_hash, hash)
                        VALUES (:seq, :at, :actor, :action, :subject, :detail, :previous, :hash)
                        """)
                .bind("seq", line.seq())
                .bind("at", line.atMicros())
                .bind("actor", line.actor())
                .bind("action", line.action())
                .bind("subject", line.subject())
                .bind("detail", line.detail())
                .bind("previous", line.previousHash())
                .bind("hash", line.hash())
                .execute();
    }
}
