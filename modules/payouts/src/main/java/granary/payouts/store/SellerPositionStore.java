package granary.payouts.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.payouts.domain.SellerPosition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
                        SELECT seller, opening_minor, matched_minor, refunded_minor, instructed_minor
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
                        refunded_minor, instructed_minor, closing_minor)
                    VALUES (:country, :night, :seller, :opening, :matched, :refunded, :instructed, :closing)
                    """);
            for (SellerPosition position : positions) {
                insert.bind("country", country)
                        .bind("night", night.day())
                        .bind("seller", position.seller())
                        .bind("opening", new BigDecimal(position.opening()))
                        .bind("matched", new BigDecimal(position.matched()))
                        .bind("refunded", new BigDecimal(position.refunded()))
                        .bind("instructed", new BigDecimal(position.instructed()))
                        .bind("closing", new BigDecimal(position.closing()))
                        .add();
            }
            insert.execute();
        }
    }

    private static SellerPosition position(ResultSet row) throws SQLException {
        return new SellerPosition(
                row.getString("seller"),
                whole(row, "opening_minor"),
                whole(row, "matched_minor"),
                whole(row, "refunded_minor"),
                whole(row, "instructed_minor"));
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
