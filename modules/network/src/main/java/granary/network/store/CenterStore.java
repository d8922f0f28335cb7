package granary.network.store;

import granary.database.Database;
import granary.network.domain.Center;
import granary.network.domain.CenterFacts;
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

/** Village centers. */
@ApplicationScoped
public class CenterStore {
    @PersistenceContext(unitName = "network")
    EntityManager entities;

    @Inject
    Database database;

    /** For the container, which injects. */
    public CenterStore() {}

    public CenterStore(Database database) {
        this.database = database;
    }

    public Map<String, CenterFacts> byCode(Collection<String> codes) {
        return rows().byCodes(codes).stream().collect(Collectors.toMap(CenterFacts::code, Function.identity()));
    }

    public Optional<CenterFacts> byNo(int no) {
        return rows().byNo(no).stream().findFirst();
    }

    public List<CenterFacts> page(Territory territory, Slice slice) {
        return rows().page(territory, slice);
    }

    /** The center to edit, within the caller's transaction. */
    public Optional<Center> toEdit(int no) {
        return Optional.ofNullable(entities.find(Center.class, no));
    }

    public void add(List<CenterFacts> added) {
        if (added.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch centers = h.prepareBatch(
                    "INSERT INTO center (center_no, code, name, county_no, version) VALUES (?, ?, ?, ?, ?)");
            for (CenterFacts center : added) {
                centers.add(center.no(), center.code(), center.name(), center.countyNo(), center.version());
            }
            centers.execute();
        });
    }

    private Rows<CenterFacts> rows() {
        String select = """
                SELECT c.center_no, c.code, c.name, y.county_no, y.code, y.country, c.version
                FROM center c
                JOIN county y --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON y.county_no = c.county_no
                WHERE 1 = 1""";
        return new Rows<>(
                database,
                select,
                "c.code",
                "c.center_no",
                "y.code IN (<reach>)",
                "c.code IN (<reach>)",
                "y.code = :within",
                rs -> new CenterFacts(
                        rs.getInt(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getInt(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getInt(7)));
    }
}
