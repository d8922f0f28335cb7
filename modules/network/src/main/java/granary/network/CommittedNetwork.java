package granary.network;

import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * What others may remember of the network: committed rows alone. It reads outside the caller's transaction, since a
 * row that is rolled back leaves its number to another.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class CommittedNetwork {
    @Inject
    Database database;

    /** For the container, which injects. */
    CommittedNetwork() {}

    CommittedNetwork(Database database) {
        this.database = database;
    }

    /** In the order of their numbers. */
    List<CenterRef> centersBeyond(int centerNo) {
        String sql = """
                SELECT c.center_no, c.code, c.county_no, y.country
                FROM center c JOIN county y ON y.county_no = c.county_no
                WHERE c.center_no > :beyond ORDER BY c.center_no""";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("beyond", centerNo)
                        .map((rs, ctx) -> new CenterRef(rs.getInt(1), rs.getString(2), rs.getInt(3), rs.getString(4)))
                        .list());
    }

    /** In the order of their numbers. */
    List<SellerRef> sellersBeyond(int sellerNo) {
        String sql = "SELECT seller_no, code, center_no FROM seller WHERE seller_no > :beyond ORDER BY seller_no";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("beyond", sellerNo)
                        .map((rs, ctx) -> new SellerRef(rs.getInt(1), rs.getString(2), rs.getInt(3)))
                        .list());
    }
}
