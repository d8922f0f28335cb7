package granary.tariffs.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.NamedExemption;
import granary.transactions.domain.Kind;
import granary.transactions.domain.SourceKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code fee_exemption}. */
public final class ExemptionStore {
    private final Database database;

    public ExemptionStore(Database database) {
        this.database = database;
    }

    public void clear(String country, BusinessDate date) {
        database.jdbi()
                .useHandle(h -> h.createUpdate(
                                "DELETE FROM fee_exemption WHERE country = :country AND business_date = :date")
                        .bind("country", country)
                        .bind("date", date.day())
                        .execute());
    }

    /** Everything but refunds that a center did on a date. */
    public void exemptCenter(String country, BusinessDate date, int centerNo, Exemption.Reason reason) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO fee_exemption (country, business_date, center_no, tx_seq, reason)
                        SELECT country, business_date, center_no, seq, CAST(:reason AS VARCHAR(20))
                        FROM service_transaction
                        WHERE country = :country AND business_date = :date AND center_no = :center AND kind <> :refund
                        """)
                        .bind("reason", reason.name())
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("center", centerNo)
                        .bind("refund", Kind.REFUND.ordinal())
                        .execute());
    }

    /** Every exemption of a night, in the order of centers and intake. */
    public List<Exemption> of(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT tx_seq, center_no, reason FROM fee_exemption
                        WHERE country = :country AND business_date = :date ORDER BY center_no, tx_seq
                        """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) -> new Exemption(
                                row.getLong("tx_seq"),
                                row.getInt("center_no"),
                                Exemption.Reason.valueOf(row.getString("reason"))))
                        .list());
    }

    /** How many there are, by reason. */
    public Map<Exemption.Reason, Long> counts(String country, BusinessDate date) {
        Map<Exemption.Reason, Long> counts = new EnumMap<>(Exemption.Reason.class);
        database.jdbi()
                .useHandle(h -> h.createQuery("""
                        SELECT reason, COUNT(*) AS items FROM fee_exemption
                        WHERE country = :country AND business_date = :date GROUP BY reason
                        """)
                        .bind("country", country)
                        .bind("date", date.day())
                        .map((row, context) ->
                                Map.entry(Exemption.Reason.valueOf(row.getString("reason")), row.getLong("items")))
                        .forEach(count -> counts.put(count.getKey(), count.getValue())));
        return counts;
    }

    /** The first of a reason, in the order of centers and intake. */
    public List<NamedExemption> named(String country, BusinessDate date, Exemption.Reason reason, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT e.tx_seq, e.center_no, t.source, t.source_id, t.kind, t.amount_minor
                        FROM fee_exemption e JOIN service_transaction t ON t.seq = e.tx_seq
                        WHERE e.country = :country AND e.business_date = :date AND e.reason = :reason
                        ORDER BY e.center_no, e.tx_seq
                        """ + "FETCH FIRST " + most + " ROWS ONLY")
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("reason", reason.name())
                        .map((row, context) -> new NamedExemption(
                                new Exemption(row.getLong("tx_seq"), row.getInt("center_no"), reason),
                                new SourceKey(row.getString("source"), row.getString("source_id")),
                                Kind.values()[row.getInt("kind")],
                                row.getLong("amount_minor")))
                        .list());
    }
}
