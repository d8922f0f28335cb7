package granary.cash.store;

import granary.access.Micros;
import granary.cash.domain.CashTerms;
import granary.cash.domain.Consent;
import granary.cash.domain.PartnerLimit;
import granary.database.Database;
import granary.money.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of {@code cash_terms}, {@code cash_consent} and {@code cash_account}. */
public final class TermsStore {
    private final Database database;

    public TermsStore(Database database) {
        this.database = database;
    }

    /** The last that was set for a country. */
    public CashTerms latest(String country) {
        return terms(country, null);
    }

    /** What a night goes by. */
    public CashTerms ofNight(String country, BusinessDate night) {
        return terms(country, night);
    }

    private CashTerms terms(String country, @Nullable BusinessDate night) {
        String counting = night == null ? "" : " AND counts_from <= :night";
        return database.jdbi()
                .withHandle(h -> {
                    var query = h.createQuery(
                                    "SELECT version, limit_minor, overdue_after_days FROM cash_terms WHERE country = :country"
                                            + counting + " ORDER BY version DESC FETCH FIRST 1 ROWS ONLY")
                            .bind("country", country);
                    if (night != null) {
                        query.bind("night", night.day());
                    }
                    return query.map((row, context) -> new CashTerms(
                                    row.getInt("version"),
                                    optionalLong(row, "limit_minor"),
                                    optionalInt(row, "overdue_after_days")))
                            .findOne();
                })
                .orElse(CashTerms.NONE);
    }

    public void insert(String country, CashTerms terms, BusinessDate countsFrom) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                                INSERT INTO cash_terms (country, version, counts_from, limit_minor, overdue_after_days)
                                VALUES (:country, :version, :from, :limit, :days)
                                """)
                        .bind("country", country)
                        .bind("version", terms.version())
                        .bind("from", countsFrom.day())
                        .bind("limit", boxed(terms.limitMinor()))
                        .bind("days", boxed(terms.overdueAfterDays()))
                        .execute());
    }

    /** A partner's own limit, without a lock. */
    public PartnerLimit limit(String partner) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT limit_minor, limit_version FROM cash_account WHERE partner = :partner")
                        .bind("partner", partner)
                        .map((row, context) ->
                                new PartnerLimit(row.getInt("limit_version"), optionalLong(row, "limit_minor")))
                        .findOne())
                .orElse(PartnerLimit.NONE);
    }

    /**
     * Keeps everybody else from a partner's cash until the commit, but for what villagers bring and take. Where two are
     * the first at once, one of them fails at the key and has to try again.
     */
    public void lock(String partner) {
        database.jdbi().useHandle(h -> {
            int known = h.execute("UPDATE cash_account SET revision = revision + 1 WHERE partner = ?", partner);
            if (known == 0) {
                h.execute("INSERT INTO cash_account (partner, revision, limit_version) VALUES (?, 1, 0)", partner);
            }
        });
    }

    /** Under the lock. */
    public void setLimit(String partner, PartnerLimit limit) {
        database.jdbi()
                .useHandle(h -> h.createUpdate(
                                "UPDATE cash_account SET limit_minor = :limit, limit_version = :version WHERE partner = :partner")
                        .bind("limit", boxed(limit.limitMinor()))
                        .bind("version", limit.version())
                        .bind("partner", partner)
                        .execute());
    }

    /** The last that a partner said. */
    public Optional<Consent> consent(String partner) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT * FROM cash_consent WHERE partner = :partner"
                                + " ORDER BY consent_no DESC FETCH FIRST 1 ROWS ONLY")
                        .bind("partner", partner)
                        .map((row, context) -> consent(row))
                        .findOne());
    }

    /** The partners whose last word that counts in a night is a consent. */
    public Set<String> consentedBy(BusinessDate night) {
        Set<String> consented = new HashSet<>();
        database.jdbi()
                .useHandle(h -> h.createQuery("""
                                SELECT partner, decision FROM cash_consent
                                WHERE counts_from <= :night ORDER BY partner, consent_no
                                """)
                        .bind("night", night.day())
                        .map((row, context) -> Consent.Decision.GIVE.name().equals(row.getString("decision"))
                                ? consented.add(row.getString("partner"))
                                : consented.remove(row.getString("partner")))
                        .forEach(changed -> {}));
        return consented;
    }

    public void insert(String partner, Consent consent) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                                INSERT INTO cash_consent (partner, consent_no, decision, counts_from, said_by, said_at_micros)
                                VALUES (:partner, :no, :decision, :from, :by, :at)
                                """)
                        .bind("partner", partner)
                        .bind("no", consent.no())
                        .bind("decision", consent.decision().name())
                        .bind("from", consent.countsFrom().day())
                        .bind("by", consent.by())
                        .bind("at", Micros.of(consent.at()))
                        .execute());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getInt("consent_no"),
                Consent.Decision.valueOf(row.getString("decision")),
                new BusinessDate(row.getDate("counts_from").toLocalDate()),
                row.getString("said_by"),
                Micros.toInstant(row.getLong("said_at_micros")));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
