package granary.cash.store;

import granary.cash.domain.CashTerms;
import granary.cash.domain.Consent;
import granary.cash.domain.PartnerLimit;
import granary.database.Database;
import granary.money.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
        return consent(partner, null);
    }

    /** What a night goes by. */
    public Optional<Consent> consentOfNight(String partner, BusinessDate night) {
        return consent(partner, night);
    }

    private Optional<Consent> consent(String partner, @Nullable BusinessDate night) {
        String counting = night == null ? "" : " AND counts_from <= :night";
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery("SELECT * FROM cash_consent WHERE partner = :partner" + counting
                            + " ORDER BY consent_no DESC FETCH FIRST 1 ROWS ONLY")
                    .bind("partner", partner);
            if (night != null) {
                query.bind("night", night.day());
            }
            return query.map((row, context) -> consent(row)).findOne();
        });
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
                        .bind("at", micros(consent.at()))
                        .execute());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getInt("consent_no"),
                Consent.Decision.valueOf(row.getString("decision")),
                new BusinessDate(row.getDate("counts_from").toLocalDate()),
                row.getString("said_by"),
                Instant.EPOCH.plus(row.getLong("said_at_micros"), ChronoUnit.MICROS));
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

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
