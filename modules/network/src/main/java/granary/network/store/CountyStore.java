package granary.network.store;

import granary.access.Micros;
import granary.database.Database;
import granary.network.domain.County;
import granary.network.domain.CountyFacts;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Counties and the history of their tiers. */
@ApplicationScoped
public class CountyStore {
    @PersistenceContext(unitName = "network")
    EntityManager entities;

    @Inject
    Database database;

    /** For the container, which injects. */
    public CountyStore() {}

    public CountyStore(Database database) {
        this.database = database;
    }

    /** A county and the sequence of its first tier. */
    public record Added(CountyFacts county, long recordedSeq) {}

    public Map<String, CountyFacts> byCode(Collection<String> codes) {
        return rows().byCodes(codes).stream().collect(Collectors.toMap(CountyFacts::code, Function.identity()));
    }

    public Optional<CountyFacts> byNo(int no) {
        return rows().byNo(no).stream().findFirst();
    }

    public List<CountyFacts> page(Territory territory, Slice slice) {
        return rows().page(territory, slice);
    }

    /** The county to edit, within the caller's transaction. */
    public Optional<County> toEdit(int no) {
        return Optional.ofNullable(entities.find(County.class, no));
    }

    public void add(List<Added> added, Instant recordedAt) {
        if (added.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch counties = h.prepareBatch("""
                    INSERT INTO county (county_no, code, name, country, province, tier, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""");
            PreparedBatch tiers = h.prepareBatch("""
                    INSERT INTO county_tier (recorded_seq, county_no, tier, recorded_at_micros)
                    VALUES (?, ?, ?, ?)""");
            long micros = Micros.of(recordedAt);
            for (Added one : added) {
                CountyFacts county = one.county();
                counties.bind(0, county.no())
                        .bind(1, county.code())
                        .bind(2, county.name())
                        .bind(3, county.country())
                        // With its type: Derby does not take a null without one.
                        .bindByType(4, county.province().orElse(null), String.class)
                        .bind(5, county.tier())
                        .bind(6, county.version())
                        .add();
                tiers.add(one.recordedSeq(), county.no(), county.tier(), micros);
            }
            counties.execute();
            tiers.execute();
        });
    }

    private Rows<CountyFacts> rows() {
        String select = """
                SELECT y.county_no, y.code, y.name, y.tier, y.country, y.province, y.version
                FROM county y WHERE 1 = 1""";
        return new Rows<>(
                database,
                select,
                "y.code",
                "y.county_no",
                "y.code IN (<reach>)",
                "y.county_no IN (SELECT c.county_no FROM center c WHERE c.code IN (<reach>))",
                "y.country = :within",
                CountyStore::county);
    }

    private static CountyFacts county(ResultSet rs) throws SQLException {
        return new CountyFacts(
                rs.getInt(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                Optional.ofNullable(rs.getString(6)),
                rs.getInt(7));
    }
}
