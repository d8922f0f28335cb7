package granary.network.store;

import granary.database.Database;
import granary.network.domain.Seller;
import granary.network.domain.SellerFacts;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Villagers who sell through a center. */
@ApplicationScoped
public class SellerStore {
    @PersistenceContext(unitName = "network")
    EntityManager entities;

    @Inject
    Database database;

    /** For the container, which injects. */
    public SellerStore() {}

    public SellerStore(Database database) {
        this.database = database;
    }

    public Map<String, SellerFacts> byCode(Collection<String> codes) {
        return rows().byCodes(codes).stream().collect(Collectors.toMap(SellerFacts::code, Function.identity()));
    }

    public Optional<SellerFacts> byNo(int no) {
        return rows().byNo(no).stream().findFirst();
    }

    public List<SellerFacts> page(Territory territory, Slice slice) {
        return rows().page(territory, slice);
    }

    /** The seller to edit, within the caller's transaction. */
    public Optional<Seller> toEdit(int no) {
        return Optional.ofNullable(entities.find(Seller.class, no));
    }

    public void add(List<SellerFacts> added) {
        if (added.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch sellers = h.prepareBatch(
                    "INSERT INTO seller (seller_no, code, name, center_no, version) VALUES (?, ?, ?, ?, ?)");
            for (SellerFacts seller : added) {
                sellers.add(seller.no(), seller.code(), seller.name(), seller.centerNo(), seller.version());
            }
            sellers.execute();
        });
    }

    private Rows<SellerFacts> rows() {
        String select = """
                SELECT s.seller_no, s.code, s.name, c.center_no, c.code, y.code, s.version
                FROM seller s
                JOIN center c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON c.center_no = s.center_no
                JOIN county y --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON y.county_no = c.county_no
                WHERE 1 = 1""";
        return new Rows<>(
                database,
                select,
                "s.code",
                "s.seller_no",
                "y.code IN (<reach>)",
                "c.code IN (<reach>)",
                "c.code = :within",
                rs -> new SellerFacts(
                        rs.getInt(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getInt(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getInt(7)));
    }
}
