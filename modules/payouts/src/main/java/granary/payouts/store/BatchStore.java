package granary.payouts.store;

import granary.access.Micros;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.payouts.domain.BatchContent;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.Decision;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.Verdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Rows of {@code payout_batch}. */
public final class BatchStore {
    private static final String COLUMNS = """
            SELECT id, country, night_date, state, currency, payout_count, total_minor, content_hash,
                decided_by, decided_at_micros, reason
            FROM payout_batch
            """;

    private final Database database;

    public BatchStore(Database database) {
        this.database = database;
    }

    public void insert(PayoutBatch batch) {
        database.jdbi()
                .useHandle(handle -> bind(handle.createUpdate("""
                        INSERT INTO payout_batch (id, country, night_date, state, currency, payout_count, total_minor,
                            content_hash, revision)
                        VALUES (:id, :country, :night, :state, :currency, :payouts, :total, :hash, 0)
                        """), batch).execute());
    }

    /** Writes state, content and decision. */
    public void update(PayoutBatch batch) {
        Decision decision = batch.decision();
        database.jdbi()
                .useHandle(handle -> bind(handle.createUpdate("""
                        UPDATE payout_batch SET state = :state, currency = :currency, payout_count = :payouts,
                            total_minor = :total, content_hash = :hash, decided_by = :decidedBy,
                            decided_at_micros = :decidedAt, reason = :reason
                        WHERE id = :id AND country = :country AND night_date = :night
                        """), batch)
                        .bind("decidedBy", decision == null ? null : decision.who())
                        .bind("decidedAt", decision == null ? null : Micros.of(decision.at()))
                        .bind("reason", decision == null ? null : decision.reason())
                        .execute());
    }

    /** The batch as last committed, which nobody else can change before this transaction ends. */
    public Optional<PayoutBatch> lock(String id) {
        int rows = database.jdbi()
                .withHandle(
                        handle -> handle.createUpdate("UPDATE payout_batch SET revision = revision + 1 WHERE id = :id")
                                .bind("id", id)
                                .execute());
        return rows == 0 ? Optional.empty() : find(id);
    }

    public Optional<PayoutBatch> find(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> batch(row))
                        .findOne());
    }

    public Optional<PayoutBatch> ofNight(String country, BusinessDate night) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "WHERE country = :country AND night_date = :night")
                        .bind("country", country)
                        .bind("night", night.day())
                        .map((row, context) -> batch(row))
                        .findOne());
    }

    /** Batches with ids beyond {@code after}, by id; of every country where it is empty. */
    public List<PayoutBatch> page(String country, String after, int most) {
        String where = country.isEmpty() ? "WHERE id > :after" : "WHERE id > :after AND country = :country";
        return database.jdbi().withHandle(handle -> {
            var query = handle.createQuery(COLUMNS + where + " ORDER BY id FETCH FIRST " + most + " ROWS ONLY")
                    .bind("after", after);
            if (!country.isEmpty()) {
                query.bind("country", country);
            }
            return query.map((row, context) -> batch(row)).list();
        });
    }

    /** Ends the wait of all batches of nights before a date. */
    public int supersedeBefore(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(handle -> handle.createUpdate("""
                        UPDATE payout_batch SET state = 'SUPERSEDED', revision = revision + 1
                        WHERE country = :country AND night_date < :date AND state IN ('DRAFT', 'PROPOSED')
                        """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PayoutBatch batch) {
        return statement
                .bind("id", batch.id())
                .bind("country", batch.country())
                .bind("night", batch.night().day())
                .bind("state", batch.state().name())
                .bind("currency", batch.content().currency().getCurrencyCode())
                .bind("payouts", batch.content().payouts())
                .bind("total", new BigDecimal(batch.content().totalMinor()))
                .bind("hash", batch.content().hash());
    }

    private static PayoutBatch batch(ResultSet row) throws SQLException {
        BatchState state = BatchState.valueOf(row.getString("state"));
        return new PayoutBatch(
                row.getString("id"),
                row.getString("country"),
                new BusinessDate(row.getDate("night_date").toLocalDate()),
                state,
                new BatchContent(
                        row.getInt("payout_count"),
                        row.getBigDecimal("total_minor").toBigIntegerExact(),
                        Currency.getInstance(row.getString("currency")),
                        row.getString("content_hash")),
                decision(state, row));
    }

    private static @Nullable Decision decision(BatchState state, ResultSet row) throws SQLException {
        if (state != BatchState.APPROVED && state != BatchState.REJECTED) {
            return null;
        }
        String reason = row.getString("reason");
        return new Decision(
                state == BatchState.APPROVED ? Verdict.APPROVE : Verdict.REJECT,
                row.getString("decided_by"),
                Micros.toInstant(row.getLong("decided_at_micros")),
                reason == null ? "" : reason);
    }
}
