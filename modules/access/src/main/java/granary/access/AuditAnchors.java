package granary.access;

import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Signed heads of the audit log: one in the database for every night that was sealed, and the latest in this server's
 * data folder. Where lines at the end vanish, the head row made to fit, a signed head tells of them.
 */
@Shared
public class AuditAnchors {
    private static final Logger LOG = Logger.getLogger(AuditAnchors.class.getName());

    private final Database database;
    private final AuditKey key;
    private final DataFolder data;

    @Inject
    public AuditAnchors(Database database, AuditKey key, DataFolder data) {
        this.database = database;
        this.key = key;
        this.data = data;
    }

    /** A signed head, and where it was found. */
    record Anchor(String where, String signed) {}

    /**
     * Signs where the log ends now, where that has moved. A signed head that no longer fits the log stays: it is the
     * witness of what was there.
     */
    public void keepLatest() {
        Optional<String> kept = Files.exists(file()) ? Optional.of(kept()) : Optional.empty();
        AuditHead head = database.jdbi().withHandle(AuditHead::read);
        if (kept.isEmpty()) {
            if (head.seq() > 0) {
                OwnerOnly.write(file(), key.sign(head));
            }
            return;
        }
        Optional<AuditHead> signed = key.verified(kept.get());
        if (signed.isEmpty() || !isLine(signed.get())) {
            LOG.severe("audit: the log no longer holds what was signed; GET /api/v1/audit/verification names the line");
        } else if (signed.get().seq() < head.seq()) {
            OwnerOnly.write(file(), key.sign(head));
        }
    }

    private boolean isLine(AuditHead signed) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT hash FROM access_audit WHERE seq = :seq")
                        .bind("seq", signed.seq())
                        .mapTo(String.class)
                        .findOne())
                .filter(signed.hash()::equals)
                .isPresent();
    }

    List<Anchor> all() {
        List<Anchor> all = new ArrayList<>(database.jdbi()
                .withHandle(h -> h.createQuery("SELECT seq, signed FROM access_audit_anchor ORDER BY seq")
                        .map((row, context) -> new Anchor("anchor " + row.getLong(1), row.getString(2)))
                        .list()));
        if (Files.exists(file())) {
            all.add(new Anchor("the anchor in the data folder", kept()));
        }
        return all;
    }

    private String kept() {
        try {
            return Files.readString(file()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the latest anchor of the audit log cannot be read", e);
        }
    }

    private Path file() {
        return data.root().resolve("audit-anchor.jws");
    }
}
