package granary.access;

import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

/**
 * Who did what, append-only. Each line holds the hash of the line before, and a head row says how many there are;
 * {@link VerifyAudit} names the first line that is not as it was written.
 */
@ApplicationScoped
public class Audit {
    private static final int MAX_DETAIL_CHARS = 16_000;

    @Inject
    Database database;

    @Inject
    MachineClock clock;

    @Inject
    AuditKey key;

    /** For the container. */
    public Audit() {}

    Audit(Database database, MachineClock clock, AuditKey key) {
        this.database = database;
        this.clock = clock;
        this.key = key;
    }

    /**
     * Appends one line in the caller's transaction: it stands where the deed stands, and only there. From here to the
     * commit other lines wait, so it is the last thing that a deed does.
     *
     * @param action what was done, in capitals, such as {@code CLIENT_CREATED}
     * @param subject the id of what it was done to
     * @param detailJson a JSON object of at most 16,000 characters, without secrets
     */
    @Transactional
    public void record(Caller caller, String action, String subject, String detailJson) {
        record(caller.id(), action, subject, detailJson);
    }

    /** As {@link #record(Caller, String, String, String)}, where no more is known of who did it than an id. */
    @Transactional
    public void record(String actor, String action, String subject, String detailJson) {
        if (detailJson.length() > MAX_DETAIL_CHARS) {
            throw new IllegalArgumentException(
                    "an audit detail of %d characters is too long".formatted(detailJson.length()));
        }
        database.jdbi().useHandle(handle -> append(handle, new AuditLine.Deed(actor, action, subject, detailJson)));
    }

    /** Does something, and appends its line, in one transaction. */
    @Transactional
    public void recordWith(Runnable deed, Caller caller, String action, String subject) {
        deed.run();
        record(caller.id(), action, subject, "{}");
    }

    /** Appends a line, and signs the chain up to it for good. */
    @Transactional
    public void recordSigned(String actor, String action, String subject, String detailJson) {
        record(actor, action, subject, detailJson);
        database.jdbi().useHandle(handle -> {
            AuditHead head = AuditHead.read(handle);
            handle.createUpdate("INSERT INTO access_audit_anchor (seq, signed) VALUES (:seq, :signed)")
                    .bind("seq", head.seq())
                    .bind("signed", key.sign(head))
                    .execute();
        });
    }

    private void append(Handle handle, AuditLine.Deed deed) {
        // The update comes first because it takes the lock that keeps the chain in one order.
        handle.execute("UPDATE access_audit_head SET seq = seq + 1 WHERE id = 1");
        AuditHead locked = AuditHead.read(handle);
        AuditHead before = new AuditHead(locked.seq() - 1, locked.hash());
        AuditLine line = AuditLine.following(before, Micros.of(clock.instant()), deed);
        insert(handle, line);
        handle.execute("UPDATE access_audit_head SET hash = ? WHERE id = 1", line.hash());
    }

    static void insert(Handle handle, AuditLine line) {
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
