package granary.access;

import granary.access.AuditVerification.Fault;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes along the log line by line, and stops at the first that does not hold. */
final class AuditWalk {
    private final AuditHead atFirst;
    private final SortedMap<Long, String> signed = new TreeMap<>();
    private AuditHead walked = AuditHead.GENESIS;
    private @Nullable Fault fault;

    /** @param atFirst the head as it was before the first line was read */
    AuditWalk(AuditHead atFirst) {
        this.atFirst = atFirst;
    }

    /** What a signed head says; a signature that is not ours is a fault by itself. */
    void hold(AuditAnchors.Anchor anchor, Optional<AuditHead> head) {
        if (head.isEmpty()) {
            fail(0, anchor.where() + " is not signed by this installation's key");
            return;
        }
        String other = signed.putIfAbsent(head.get().seq(), head.get().hash());
        if (other != null && !other.equals(head.get().hash())) {
            fail(head.get().seq(), "two lines of this number were signed");
        }
    }

    boolean goesOn() {
        return fault == null;
    }

    long lastSeq() {
        return walked.seq();
    }

    void step(AuditLine line) {
        if (fault != null) {
            return;
        }
        if (line.seq() != walked.seq() + 1) {
            fail(walked.seq() + 1, "it is missing");
        } else if (!line.follows(walked)) {
            fail(line.seq(), "it is not as it was written");
        } else if (!signed.getOrDefault(line.seq(), line.hash()).equals(line.hash())) {
            fail(line.seq(), "it is not the line that was signed: it or lines before it were written anew");
        } else {
            walked = line.head();
            if (line.seq() == atFirst.seq() && !line.hash().equals(atFirst.hash())) {
                fail(line.seq(), "the head of the log names another hash for it");
            }
        }
    }

    /** @param atLast the head as it is after the last line was read; lines may have come meanwhile */
    AuditVerification end(AuditHead atLast, int anchors) {
        if (fault == null && walked.seq() < atFirst.seq()) {
            fail(walked.seq() + 1, "it is missing: the head of the log counts %d lines".formatted(atFirst.seq()));
        }
        if (fault == null && walked.seq() > atLast.seq()) {
            fail(atLast.seq() + 1, "it was added behind the end of the log");
        }
        if (fault == null && !signed.isEmpty() && signed.lastKey() > walked.seq()) {
            fail(walked.seq() + 1, "it is missing: %d lines were signed".formatted(signed.lastKey()));
        }
        return new AuditVerification(walked.seq(), anchors, Optional.ofNullable(fault));
    }

    private void fail(long seq, String what) {
        if (fault == null) {
            fault = new Fault(seq, what);
        }
    }
}
