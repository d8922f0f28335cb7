package granary.payouts.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.payouts.domain.SellerAccount;
import granary.payouts.domain.SellerMovement;
import granary.payouts.domain.SellerPosition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of {@code seller_position}. */
public final class SellerPositionStore {
    private final Database database;

    public SellerPositionStore(Database database) {
        this.database = database;
    }

    /** The positions at the end of a night, by seller. */
    public List<SellerPosition> ofNight(String country, BusinessDate night) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT seller, opening_minor, matched_minor, charged_minor, given_back_minor, refunded_minor,
                            instructed_minor
                        FROM seller_position WHERE country = :country AND night_date = :night ORDER BY seller
                        """)
                        .bind("country", country)
                        .bind("night", night.day())
                        .map((row, context) -> position(row))
                        .list());
    }

    /** Replaces the positions of a night. */
    public void replace(String country, BusinessDate night, Collection<SellerPosition> positions) {
        try (Handle handle = database.handle()) {
            handle.createUpdate("DELETE FROM seller_position WHERE country = :country AND night_date = :night")
                    .bind("country", country)
                    .bind("night", night.day())
                    .execute();
            if (positions.isEmpty()) {
                return;
            }
            PreparedBatch insert = handle.prepareBatch("""
                    INSERT INTO seller_position (country, night_date, seller, opening_minor, matched_minor,
                        charged_minor, given_back_minor, refunded_minor, instructed_minor, closing_minor)
                    VALUES (:country, :night, :seller, :opening, :matched, :charged, :givenBack, :refunded,
                        :instructed, :closing)
                    """);
            for (SellerPosition position : positions) {
                insert.bind("country", country)
                        .bind("night", night.day())
                        .bind("seller", position.seller())
                        .bind("opening", new BigDecimal(position.opening()))
                        .bind("matched", new BigDecimal(position.moved().matched()))
                        .bind("charged", new BigDecimal(position.moved().charged()))
                        .bind("givenBack", new BigDecimal(position.moved().givenBack()))
                        .bind("refunded", new BigDecimal(position.moved().refunded()))
                        .bind("instructed", new BigDecimal(position.instructed()))
                        .bind("closing", new BigDecimal(position.closing()))
                        .add();
            }
            insert.execute();
        }
    }

    private static SellerPosition position(ResultSet row) throws SQLException {
        return new SellerPosition(whole(row, "opening_minor"), movement(row), whole(row, "instructed_minor"));
    }

    private static SellerMovement movement(ResultSet row) throws SQLException {
        return new SellerMovement(
                row.getString("seller"),
                whole(row, "matched_minor"),
                whole(row, "charged_minor"),
                whole(row, "given_back_minor"),
                whole(row, "refunded_minor"));
    }

    /** All that was ever moved of what a seller is owed, up to the last night that is sealed; none before its first. */
    public Optional<SellerAccount> account(String country, String seller) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT p.seller, MAX(b.night_date) AS as_of, SUM(p.matched_minor) AS matched_minor,
                            SUM(p.charged_minor) AS charged_minor, SUM(p.given_back_minor) AS given_back_minor,
                            SUM(p.refunded_minor) AS refunded_minor, SUM(p.instructed_minor) AS instructed_minor
                        FROM seller_position p
                        JOIN (SELECT MAX(night_date) AS night_date FROM payout_batch
                            WHERE country = :country AND state <> 'DRAFT') b ON p.night_date <= b.night_date
                        WHERE p.country = :country AND p.seller = :seller GROUP BY p.seller
                        """)
                        .bind("country", country)
                        .bind("seller", seller)
                        .map((row, context) -> new SellerAccount(
                                new BusinessDate(row.getDate("as_of").toLocalDate()),
                                movement(row),
                                whole(row, "instructed_minor")))
                        .findOne());
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
