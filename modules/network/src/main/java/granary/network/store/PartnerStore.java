package granary.network.store;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.network.domain.Partner;
import granary.network.domain.PartnerFacts;
import granary.network.domain.PartnerFacts.Period;
import granary.network.domain.PartnerModel;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Partners with their periods, for reading and for the edit of one. */
@ApplicationScoped
public class PartnerStore {
    @PersistenceContext(unitName = "network")
    EntityManager entities;

    @Inject
    Database database;

    /** For the container, which injects. */
    public PartnerStore() {}

    public PartnerStore(Database database) {
        this.database = database;
    }

    private record Row(int no, String code, String name, int version, long recordedSeq, Period period) {
        PartnerFacts alone() {
            return new PartnerFacts(no, code, name, version, List.of(period));
        }
    }

    public Map<String, PartnerFacts> byCode(Collection<String> codes) {
        return joined(periods().byCodes(codes));
    }

    public Optional<PartnerFacts> byNo(int no) {
        return joined(periods().byNo(no)).values().stream().findFirst();
    }

    public List<PartnerFacts> page(Territory territory, Slice slice) {
        boolean all = territory.isEverywhere() && slice.within().isEmpty();
        List<String> codes = (all ? everyCode() : codesByCenter()).page(territory, slice);
        Map<String, PartnerFacts> partners = byCode(codes);
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(partners.get(code)).stream())
                .toList();
    }

    /** The partner to edit, within the caller's transaction; its version grows with every edit, also by a period. */
    public Optional<Partner> toEdit(int no) {
        return Optional.ofNullable(entities.find(Partner.class, no, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
    }

    private static Map<String, PartnerFacts> joined(List<Row> rows) {
        Map<String, PartnerFacts> partners = new LinkedHashMap<>();
        rows.stream()
                .sorted((a, b) -> Long.compare(a.recordedSeq(), b.recordedSeq()))
                .forEach(row -> partners.merge(row.code(), row.alone(), (held, next) -> held.alsoIn(row.period())));
        return partners;
    }

    private Rows<String> everyCode() {
        return codes("SELECT p.code FROM partner p WHERE 1 = 1");
    }

    /** A partner stands in several centers' lists, and in each but once. */
    private Rows<String> codesByCenter() {
        return codes("""
                SELECT DISTINCT p.code
                FROM county y
                JOIN center c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON c.county_no = y.county_no
                JOIN partner_period q --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON q.center_no = c.center_no
                JOIN partner p --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON p.partner_no = q.partner_no
                WHERE 1 = 1""");
    }

    private Rows<String> codes(String select) {
        return new Rows<>(
                database,
                select,
                "p.code",
                "p.partner_no",
                "y.code IN (<reach>)",
                "c.code IN (<reach>)",
                "c.code = :within",
                rs -> rs.getString(1));
    }

    /** Asked by code and number alone. */
    private Rows<Row> periods() {
        // Derby would build a hash of all counties for every partner; PostgreSQL reads the hints as comments.
        String select = """
                SELECT p.partner_no, p.code, p.name, p.version, q.recorded_seq,
                       c.code, y.code, y.country, q.model, q.since, q.given_name
                FROM --DERBY-PROPERTIES joinOrder=FIXED
                partner p
                JOIN partner_period q --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON q.partner_no = p.partner_no
                JOIN center c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON c.center_no = q.center_no
                JOIN county y --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                  ON y.county_no = c.county_no
                WHERE 1 = 1""";
        return new Rows<>(database, select, "p.code", "p.partner_no", "", "", "", PartnerStore::row);
    }

    private static Row row(ResultSet rs) throws SQLException {
        Period period = new Period(
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                PartnerModel.valueOf(rs.getString(9)),
                new BusinessDate(rs.getDate(10).toLocalDate()),
                rs.getString(11));
        return new Row(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getInt(4), rs.getLong(5), period);
    }
}
