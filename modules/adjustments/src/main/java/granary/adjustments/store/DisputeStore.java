package granary.adjustments.store;

import granary.access.Micros;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.DisputeState;
import granary.adjustments.domain.SettledPartner;
import granary.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of {@code dispute}. */
public final class DisputeStore {
    private static final String SELECT = """
            SELECT id, country, partner_no, partner, currency, fee_line, claim, state, raised_by, raised_at_micros,
                answer, answered_by, answered_at_micros, adjustment_id
            FROM dispute
            """;

    private final Database database;

    public DisputeStore(Database database) {
        this.database = database;
    }

    /** Fails by the database's constraint where the line has an open dispute. */
    public void insert(Dispute dispute) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO dispute (id, country, partner_no, partner, currency, fee_line, open_line, claim,
                            state, raised_by, raised_at_micros, revision)
                        VALUES (:id, :country, :partnerNo, :partner, :currency, :line, :line, :claim, :state, :by,
                            :at, 0)
                        """)
                        .bind("id", dispute.id())
                        .bind("country", dispute.partner().country())
                        .bind("partnerNo", dispute.partner().no())
                        .bind("partner", dispute.partner().code())
                        .bind("currency", dispute.partner().currency().getCurrencyCode())
                        .bind("line", dispute.feeLine())
                        .bind("claim", dispute.claim())
                        .bind("state", dispute.state().name())
                        .bind("by", dispute.raisedBy())
                        .bind("at", Micros.of(dispute.raisedAt()))
                        .execute());
    }

    public void update(Dispute dispute) {
        Dispute.Answer answer = dispute.answer();
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE dispute SET state = :state, open_line = :open, answer = :answer, answered_by = :by,
                            answered_at_micros = :at, adjustment_id = :adjustment
                        WHERE id = :id
                        """)
                        .bind("id", dispute.id())
                        .bind("state", dispute.state().name())
                        .bind("open", dispute.state().waits() ? dispute.feeLine() : null)
                        .bind("answer", answer == null ? null : answer.text())
                        .bind("by", answer == null ? null : answer.by())
                        .bind("at", answer == null ? null : Micros.of(answer.at()))
                        .bind("adjustment", answer == null ? null : answer.adjustment())
                        .execute());
    }

    public Optional<Dispute> find(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> dispute(row))
                        .findOne());
    }

    /** The dispute as last committed, which nobody else can change before this transaction ends. */
    public Optional<Dispute> lock(String id) {
        int rows = database.jdbi()
                .withHandle(h -> h.execute("UPDATE dispute SET revision = revision + 1 WHERE id = ?", id));
        return rows == 0 ? Optional.empty() : find(id);
    }

    public Optional<Dispute> openOfLine(String feeLine) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + "WHERE open_line = :line")
                        .bind("line", feeLine)
                        .map((row, context) -> dispute(row))
                        .findOne());
    }

    /**
     * @param partners of these only; of all where it is empty
     * @param states not empty
     */
    public List<Dispute> page(Set<String> partners, Set<DisputeState> states, String after, int most) {
        String where = "WHERE id > :after AND state IN (<states>)"
                + (partners.isEmpty() ? "" : " AND partner IN (<partners>)");
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery(SELECT + where + " ORDER BY id FETCH FIRST " + most + " ROWS ONLY")
                    .bind("after", after)
                    .bindList("states", states.stream().map(Enum::name).toList());
            if (!partners.isEmpty()) {
                query.bindList("partners", List.copyOf(partners));
            }
            return query.map((row, context) -> dispute(row)).list();
        });
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                row.getString("id"),
                new SettledPartner(
                        row.getString("country"),
                        row.getInt("partner_no"),
                        row.getString("partner"),
                        Currency.getInstance(row.getString("currency"))),
                row.getString("fee_line"),
                row.getString("claim"),
                DisputeState.valueOf(row.getString("state")),
                row.getString("raised_by"),
                Micros.toInstant(row.getLong("raised_at_micros")),
                answer(row));
    }

    private static Dispute.@Nullable Answer answer(ResultSet row) throws SQLException {
        String text = row.getString("answer");
        String by = row.getString("answered_by");
        return text == null || by == null
                ? null
                : new Dispute.Answer(
                        text, by, Micros.toInstant(row.getLong("answered_at_micros")), row.getString("adjustment_id"));
    }
}
