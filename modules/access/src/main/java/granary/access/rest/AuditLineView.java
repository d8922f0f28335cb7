package granary.access.rest;

import granary.access.AuditLine;
import granary.access.wire.Json;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param detail what the deed was about; its fields depend on the action */
@Schema(name = "AuditLine", description = "Who did what to what, and the hash that ties it to the line before")
record AuditLineView(
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, Object> detail,
        String previousHash,
        String hash) {
    @SuppressWarnings("unchecked")
    static AuditLineView of(AuditLine line) {
        return new AuditLineView(
                line.seq(),
                line.at(),
                line.actor(),
                line.action(),
                line.subject(),
                Json.read(line.detail(), Map.class),
                line.previousHash(),
                line.hash());
    }
}
