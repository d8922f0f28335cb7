package granary.access;

import granary.database.Database;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of the audit log, for auditors. */
@Shared
public class ReadAudit {
    private static final int LINES_A_PAGE = 2_000;
    private static final String COLUMNS =
            "SELECT seq, at_micros, actor, action, subject, detail, previous_hash, hash FROM access_audit";

    private final Database database;

    @Inject
    public ReadAudit(Database database) {
        this.database = database;
    }

    /**
     * What is asked for; what is empty limits nothing.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Asked(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> subject,
            Optional<Instant> from,
            Optional<Instant> to) {
        private Map<String, Object> conditions() {
            Map<String, Object> conditions = new LinkedHashMap<>();
            actor.ifPresent(value -> conditions.put("actor = :actor", value));
            action.ifPresent(value -> conditions.put("action = :action", value));
            subject.ifPresent(value -> conditions.put("subject = :subject", value));
            from.ifPresent(value -> conditions.put("at_micros >= :from", Micros.of(value)));
            to.ifPresent(value -> conditions.put("at_micros < :to", Micros.of(value)));
            return conditions;
        }
    }

    /**
     * The latest lines first.
     *
     * @param before the number of the line that the page begins beyond
     */
    public List<AuditLine> before(long before, Asked asked, int limit) {
        Map<String, Object> conditions = asked.conditions();
        String where = String.join(" AND ", conditions.keySet());
        String sql = COLUMNS + " WHERE seq < :before" + (where.isEmpty() ? "" : " AND " + where)
                + " ORDER BY seq DESC FETCH FIRST :limit ROWS ONLY";
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery(sql).bind("before", before).bind("limit", limit);
            conditions.forEach(
                    (condition, value) -> query.bind(condition.substring(condition.indexOf(':') + 1), value));
            return query.map((row, context) -> read(row)).list();
        });
    }

    /** A page of lines in their order, as long as there are any. */
    List<AuditLine> after(long seq) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(COLUMNS + " WHERE seq > :seq ORDER BY seq FETCH FIRST :limit ROWS ONLY")
                        .bind("seq", seq)
                        .bind("limit", LINES_A_PAGE)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
