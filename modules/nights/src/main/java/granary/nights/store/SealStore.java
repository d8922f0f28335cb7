package granary.nights.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.nights.domain.NightKey;
import granary.nights.domain.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Rows of {@code night_seal}. */
public final class SealStore {
    private final Database database;

    public SealStore(Database database) {
        this.database = database;
    }

    public Optional<Seal> find(NightKey key) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT * FROM night_seal WHERE country = :country AND business_date = :date")
                        .bind("country", key.country())
                        .bind("date", key.date().day())
                        .map((row, context) -> read(row))
                        .findOne());
    }

    /** A country's seals up to and including the night after a date, in the order of the chain. */
    public List<Seal> chain(NightKey upTo) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT * FROM night_seal WHERE country = :country AND business_date <= :date
                        ORDER BY business_date
                        """)
                        .bind("country", upTo.country())
                        .bind("date", upTo.date().next().day())
                        .map((row, context) -> read(row))
                        .list());
    }

    private static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                new NightKey(
                        row.getString("country"),
                        new BusinessDate(row.getDate("business_date").toLocalDate())),
                row.getString("content"),
                row.getString("content_sha256"),
                row.getString("signature"),
                row.getString("public_key"));
    }

    public void insert(Seal seal) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO night_seal (country, business_date, content, content_sha256, signature, public_key)
                        VALUES (:country, :date, :content, :sha256, :signature, :key)
                        """)
                        .bind("country", seal.key().country())
                        .bind("date", seal.key().date().day())
                        .bind("content", seal.content())
                        .bind("sha256", seal.sha256())
                        .bind("signature", seal.signature())
                        .bind("key", seal.publicKey())
                        .execute());
    }
}
