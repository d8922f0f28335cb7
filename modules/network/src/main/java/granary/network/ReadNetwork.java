package granary.network;

import granary.database.Database;
import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts;
import granary.network.domain.PartnerModel;
import granary.network.store.PartnerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The network as others read it: for a night as it was recorded up to a horizon, for a page as it stands now. */
@ApplicationScoped
public class ReadNetwork {
    @Inject
    Database database;

    @Inject
    PartnerStore partners;

    /** For the container, which injects. */
    public ReadNetwork() {}

    /** For tests, outside a container. */
    public ReadNetwork(Database database) {
        this.database = database;
        this.partners = new PartnerStore(database);
    }

    /**
     * The sequence of the last change of the network. A night keeps the horizon of its cut-over; what is recorded
     * later has a greater sequence, so that it never bends a sealed night.
     */
    public long horizon() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT recorded_seq FROM network_register WHERE id = 1")
                        .mapTo(Long.class)
                        .one());
    }

    /** One country's network as recorded up to a horizon; 100,000 centers take a few tens of MB. */
    public NetworkSnapshot at(String country, long horizon) {
        return database.jdbi().withHandle(h -> {
            NetworkSnapshot.Builder snapshot = new NetworkSnapshot.Builder();
            readTiers(h, country, horizon, snapshot);
            readCenters(h, country, snapshot);
            readPeriods(h, horizon, snapshot);
            return snapshot.build();
        });
    }

    private static void readTiers(Handle h, String country, long horizon, NetworkSnapshot.Builder snapshot) {
        String sql = """
                SELECT t.county_no, t.tier
                FROM county_tier t JOIN county y ON y.county_no = t.county_no
                WHERE y.country = :country AND t.recorded_seq <= :horizon ORDER BY t.recorded_seq""";
        h.createQuery(sql)
                .bind("country", country)
                .bind("horizon", horizon)
                .map((rs, ctx) -> {
                    snapshot.tier(rs.getInt(1), rs.getString(2));
                    return true;
                })
                .forEach(row -> {});
    }

    private static void readCenters(Handle h, String country, NetworkSnapshot.Builder snapshot) {
        String sql = """
                SELECT c.center_no, c.code, c.county_no
                FROM center c JOIN county y ON y.county_no = c.county_no WHERE y.country = :country""";
        h.createQuery(sql)
                .bind("country", country)
                .map((rs, ctx) -> {
                    snapshot.center(rs.getInt(1), rs.getString(2), rs.getInt(3));
                    return true;
                })
                .forEach(row -> {});
    }

    /** Without joins, which would make Derby sort; periods elsewhere are told apart by their centers. */
    private static void readPeriods(Handle h, long horizon, NetworkSnapshot.Builder snapshot) {
        Map<Integer, String> codes = new HashMap<>();
        h.createQuery("SELECT partner_no, code FROM partner")
                .map((rs, ctx) -> codes.put(rs.getInt(1), rs.getString(2)))
                .forEach(row -> {});
        String sql = """
                SELECT center_no, partner_no, model, since
                FROM partner_period WHERE recorded_seq <= :horizon ORDER BY recorded_seq""";
        h.createQuery(sql)
                .bind("horizon", horizon)
                .map((rs, ctx) -> {
                    int partnerNo = rs.getInt(2);
                    BusinessDate since = new BusinessDate(rs.getDate(4).toLocalDate());
                    return snapshot.period(
                            rs.getInt(1),
                            new PartnerTerm(
                                    partnerNo,
                                    Objects.requireNonNull(codes.get(partnerNo)),
                                    PartnerModel.valueOf(rs.getString(3)),
                                    since));
                })
                .forEach(row -> {});
    }

    /** The code of the county that a center belongs to; empty for an unknown center. */
    public Optional<String> countyOfCenter(String center) {
        String sql = """
                SELECT y.code FROM center c JOIN county y ON y.county_no = c.county_no WHERE c.code = :center""";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("center", center)
                        .mapTo(String.class)
                        .findOne());
    }

    /** The codes of the centers of a country that a partner runs on a date (exact reading 3), sorted. */
    public List<String> centersOfPartner(String partner, String country, BusinessDate date) {
        String sql = """
                SELECT DISTINCT c.code
                FROM partner_period q
                JOIN partner p ON p.partner_no = q.partner_no
                JOIN center c ON c.center_no = q.center_no
                JOIN county y ON y.county_no = c.county_no
                WHERE p.code = :partner AND y.country = :country AND q.since <= :date AND NOT EXISTS (
                    SELECT 1 FROM partner_period n
                    WHERE n.center_no = q.center_no AND n.since <= :date
                        AND (n.since > q.since OR (n.since = q.since AND n.recorded_seq > q.recorded_seq)))
                ORDER BY c.code""";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("partner", partner)
                        .bind("country", country)
                        .bind("date", date.day())
                        .mapTo(String.class)
                        .list());
    }

    /** A partner by code, with every period as recorded; empty for an unknown code. */
    public Optional<PartnerFacts> partner(String code) {
        return Optional.ofNullable(partners.byCode(List.of(code)).get(code));
    }

    /**
     * Who runs and ran every center that a partner ever ran, whoever it is; in the order in which it was recorded. Empty
     * for an unknown code.
     */
    public Tenures tenures(String partner) {
        String sql = """
                SELECT c.code, p.code, t.since, t.recorded_seq
                FROM partner_period t
                JOIN center c ON c.center_no = t.center_no
                JOIN partner p ON p.partner_no = t.partner_no
                WHERE t.center_no IN (
                    SELECT q.center_no FROM partner_period q JOIN partner o ON o.partner_no = q.partner_no
                    WHERE o.code = :partner)
                ORDER BY t.recorded_seq""";
        return new Tenures(database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("partner", partner)
                        .map((rs, ctx) -> new Tenures.Tenure(
                                rs.getString(1),
                                rs.getString(2),
                                new BusinessDate(rs.getDate(3).toLocalDate()),
                                rs.getLong(4)))
                        .list()));
    }

    /** The code of the partner that runs a center on a date, as recorded by now (exact reading 3). */
    public Optional<String> partnerOfCenter(int centerNo, BusinessDate date) {
        String sql = """
                SELECT p.code FROM partner_period q JOIN partner p ON p.partner_no = q.partner_no
                WHERE q.center_no = :center AND q.since <= :date
                ORDER BY q.since DESC, q.recorded_seq DESC FETCH FIRST 1 ROWS ONLY""";
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("center", centerNo)
                        .bind("date", date.day())
                        .mapTo(String.class)
                        .findOne());
    }
}
