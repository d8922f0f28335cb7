package granary.access;

import org.jdbi.v3.core.Handle;

/**
 * Where the chain of audit lines ends.
 *
 * @param seq the number of its last line; 0 before the first
 * @param hash that line's hash; zeros before the first
 */
public record AuditHead(long seq, String hash) {
    static final AuditHead GENESIS = new AuditHead(0, "0".repeat(64));

    static AuditHead read(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM access_audit_head WHERE id = 1")
                .map((rs, ctx) -> new AuditHead(rs.getLong(1), rs.getString(2)))
                .one();
    }
}
