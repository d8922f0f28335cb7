package granary.access;

import java.time.Instant;

/**
 * One line of the audit log as it stands in the database.
 *
 * @param seq counts from 1, without a gap
 * @param atMicros microseconds since 1970, UTC, by the machine's clock
 * @param actor the id of who did it
 * @param subject the id of what it was done to
 * @param detail a JSON object
 * @param hash SHA-256 of everything else, in hexadecimal digits
 */
public record AuditLine(
        long seq,
        long atMicros,
        String actor,
        String action,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    static AuditLine following(AuditHead head, long atMicros, Deed deed) {
        long seq = head.seq() + 1;
        String hash = hash(seq, atMicros, deed, head.hash());
        return new AuditLine(
                seq, atMicros, deed.actor(), deed.action(), deed.subject(), deed.detail(), head.hash(), hash);
    }

    /** What was done, by whom, to what. */
    record Deed(String actor, String action, String subject, String detail) {}

    public Instant at() {
        return Micros.toInstant(atMicros);
    }

    /** Whether it stands right behind a line, and as it was written. */
    boolean follows(AuditHead before) {
        return seq == before.seq() + 1
                && previousHash.equals(before.hash())
                && hash.equals(hash(seq, atMicros, new Deed(actor, action, subject, detail), previousHash));
    }

    AuditHead head() {
        return new AuditHead(seq, hash);
    }

    private static String hash(long seq, long atMicros, Deed deed, String previousHash) {
        // Lengths go in, so that no two different lines read the same.
        StringBuilder text = new StringBuilder(previousHash)
                .append('|')
                .append(seq)
                .append('|')
                .append(atMicros);
        for (String part : new String[] {deed.actor(), deed.action(), deed.subject(), deed.detail()}) {
            text.append('|').append(part.length()).append(':').append(part);
        }
        return Secret.hash(text.toString());
    }
}
