package granary.access;

import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.logging.Logger;

/**
 * Verifies the audit log: every line by its hash and its place in the chain, the end by the head row and by the heads
 * that were signed. It keeps nobody waiting: lines may be appended meanwhile.
 */
@Shared
public class VerifyAudit {
    private static final Logger LOG = Logger.getLogger(VerifyAudit.class.getName());

    private final Database database;
    private final ReadAudit lines;
    private final AuditAnchors anchors;
    private final AuditKey key;

    @Inject
    public VerifyAudit(Database database, ReadAudit lines, AuditAnchors anchors, AuditKey key) {
        this.database = database;
        this.lines = lines;
        this.anchors = anchors;
        this.key = key;
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public AuditVerification verify() {
        // Anchors and head before the lines: what they speak of has been written by then.
        List<AuditAnchors.Anchor> signed = anchors.all();
        AuditWalk walk = new AuditWalk(database.jdbi().withHandle(AuditHead::read));
        signed.forEach(anchor -> walk.hold(anchor, key.verified(anchor.signed())));
        List<AuditLine> page = lines.after(0);
        while (walk.goesOn() && !page.isEmpty()) {
            page.forEach(walk::step);
            page = lines.after(walk.lastSeq());
        }
        AuditVerification verification = walk.end(database.jdbi().withHandle(AuditHead::read), signed.size());
        verification
                .fault()
                .ifPresent(
                        fault -> LOG.warning("audit: line %d does not hold: %s".formatted(fault.seq(), fault.what())));
        return verification;
    }
}
