package granary.adjustments.store;

import granary.access.Micros;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.AdjustmentState;
import granary.adjustments.domain.Correction;
import granary.adjustments.domain.SettledPartner;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.money.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of {@code adjustment}. */
public final class AdjustmentStore {
    private static final String SELECT = """
            SELECT id, country, partner_no, partner, currency, amount_minor, fee_line, dispute_id, reason, state,
                proposed_by, proposed_at_micros, decided_by, decided_at_micros, decided_because, business_date
            FROM adjustment
            """;

    private final Database database;

    public AdjustmentStore(Database database) {
        this.database = database;
    }

    public void insert(Adjustment adjustment) {
        Correction is = adjustment.correction();
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO adjustment (id, country, partner_no, partner, currency, amount_minor, fee_line,
                            dispute_id, reason, content_hash, state, proposed_by, proposed_at_micros, revision)
                        VALUES (:id, :country, :partnerNo, :partner, :currency, :amount, :line, :dispute, :reason,
                            :hash, :state, :by, :at, 0)
                        """)
                        .bind("id", adjustment.id())
                        .bind("country", is.partner().country())
                        .bind("partnerNo", is.partner().no())
                        .bind("partner", is.partner().code())
                        .bind("currency", is.amount().currency().getCurrencyCode())
                        .bind("amount", is.amount().minor())
                        .bind("line", is.feeLine().orElse(null))
                        .bind("dispute", is.dispute().orElse(null))
                        .bind("reason", is.reason())
                        .bind("hash", is.hash())
                        .bind("state", adjustment.state().name())
                        .bind("by", adjustment.proposedBy())
                        .bind("at", Micros.of(adjustment.proposedAt()))
                        .execute());
    }

    /** Writes state, decision and date. */
    public void decide(Adjustment adjustment) {
        Adjustment.Decision decision = adjustment.decision();
        BusinessDate date = adjustment.date();
        if (decision == null) {
            throw new IllegalArgumentException("nobody decided " + adjustment.id());
        }
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE adjustment SET state = :state, decided_by = :by, decided_at_micros = :at,
                            decided_because = :because, business_date = :date
                        WHERE id = :id
                        """)
                        .bind("id", adjustment.id())
                        .bind("state", adjustment.state().name())
                        .bind("by", decision.who())
                        .bind("at", Micros.of(decision.at()))
                        .bind("because", decision.reason())
                        .bind("date", date == null ? null : Date.valueOf(date.day()))
                        .execute());
    }

    public Optional<Adjustment> find(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> adjustment(row))
                        .findOne());
    }

    /** Nobody else can change it before this transaction ends. */
    public void lock(String id) {
        database.jdbi().useHandle(h -> h.execute("UPDATE adjustment SET revision = revision + 1 WHERE id = ?", id));
    }

    /** Nobody else can change any of a fee line's before this transaction ends. */
    public void lockLine(String feeLine) {
        database.jdbi()
                .useHandle(h -> h.execute("UPDATE adjustment SET revision = revision + 1 WHERE fee_line = ?", feeLine));
    }

    /** A fee line's, in the order of their ids. */
    public List<Adjustment> ofLine(String feeLine) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + "WHERE fee_line = :line ORDER BY id")
                        .bind("line", feeLine)
                        .map((row, context) -> adjustment(row))
                        .list());
    }

    /** Approved ones of a date, of every partner. */
    public void each(String country, BusinessDate date, Consumer<Adjustment> each) {
        database.jdbi()
                .useHandle(h -> h.createQuery(SELECT + "WHERE country = :country AND business_date = :date")
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> adjustment(row))
                        .forEach(each));
    }

    /** Approved ones of a date and partner, in the order of their ids. */
    public List<Adjustment> ofPartner(String country, BusinessDate date, int partnerNo) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                SELECT + "WHERE country = :country AND business_date = :date AND partner_no = :partner"
                                        + " ORDER BY id")
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("partner", partnerNo)
                        .map((row, context) -> adjustment(row))
                        .list());
    }

    /** Ids beyond {@code after}, by id. */
    public List<Adjustment> page(Optional<AdjustmentState> state, Optional<String> partner, String after, int most) {
        String where = "WHERE id > :after"
                + (state.isPresent() ? " AND state = :state" : "")
                + (partner.isPresent() ? " AND partner = :partner" : "");
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery(SELECT + where + " ORDER BY id FETCH FIRST " + most + " ROWS ONLY")
                    .bind("after", after);
            state.ifPresent(only -> query.bind("state", only.name()));
            partner.ifPresent(only -> query.bind("partner", only));
            return query.map((row, context) -> adjustment(row)).list();
        });
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Correction correction = new Correction(
                new SettledPartner(
                        row.getString("country"), row.getInt("partner_no"), row.getString("partner"), currency),
                Money.of(row.getLong("amount_minor"), currency),
                Optional.ofNullable(row.getString("fee_line")),
                Optional.ofNullable(row.getString("dispute_id")),
                row.getString("reason"));
        Date date = row.getDate("business_date");
        return new Adjustment(
                row.getString("id"),
                correction,
                AdjustmentState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                Micros.toInstant(row.getLong("proposed_at_micros")),
                decision(row),
                date == null ? null : new BusinessDate(date.toLocalDate()));
    }

    private static Adjustment.@Nullable Decision decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        String because = row.getString("decided_because");
        return by == null
                ? null
                : new Adjustment.Decision(
                        row.getString("state").equals(AdjustmentState.APPROVED.name()),
                        by,
                        Micros.toInstant(row.getLong("decided_at_micros")),
                        because == null ? "" : because);
    }
}
