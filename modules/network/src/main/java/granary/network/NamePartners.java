package granary.network;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.domain.PartnerModel;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who a partner's number stands for, and which centers the partner ran: for statements and reports. */
@Shared
public class NamePartners {
    private static final int NUMBERS_A_QUERY = 500;

    private final Database database;

    @Inject
    public NamePartners(Database database) {
        this.database = database;
    }

    public Optional<PartnerRef> find(String code) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT partner_no, code, name FROM partner WHERE code = :code")
                        .bind("code", code)
                        .map((row, context) -> partner(row))
                        .findOne());
    }

    /** By number; unknown numbers are left out. */
    public Map<Integer, PartnerRef> find(Collection<Integer> numbers) {
        Map<Integer, PartnerRef> found = new TreeMap<>();
        List<Integer> all = new ArrayList<>(new TreeSet<>(numbers));
        for (int from = 0; from < all.size(); from += NUMBERS_A_QUERY) {
            List<Integer> some = all.subList(from, Math.min(from + NUMBERS_A_QUERY, all.size()));
            database.jdbi()
                    .useHandle(h -> h.createQuery(
                                    "SELECT partner_no, code, name FROM partner WHERE partner_no IN (<numbers>)")
                            .bindList("numbers", some)
                            .map((row, context) -> partner(row))
                            .forEach(partner -> found.put(partner.no(), partner)));
        }
        return found;
    }

    /**
     * The centers of a country that a partner ran on a date (DOMAIN, exact reading 3), by code.
     *
     * @param horizon up to where the network counts, such as a night's
     */
    public List<PartnerPost> posts(PartnerRef partner, String country, BusinessDate date, long horizon) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT c.code, q.model, q.since
                        FROM partner_period q
                        JOIN center c ON c.center_no = q.center_no
                        JOIN county y ON y.county_no = c.county_no
                        WHERE q.partner_no = :partner AND y.country = :country AND q.since <= :date
                            AND q.recorded_seq <= :horizon AND NOT EXISTS (
                                SELECT 1 FROM partner_period n
                                WHERE n.center_no = q.center_no AND n.since <= :date AND n.recorded_seq <= :horizon
                                    AND (n.since > q.since OR (n.since = q.since AND n.recorded_seq > q.recorded_seq)))
                        ORDER BY c.code
                        """)
                        .bind("partner", partner.no())
                        .bind("country", country)
                        .bind("date", date.day())
                        .bind("horizon", horizon)
                        .map((row, context) -> new PartnerPost(
                                row.getString(1),
                                PartnerModel.valueOf(row.getString(2)),
                                new BusinessDate(row.getDate(3).toLocalDate())))
                        .list());
    }

    private static PartnerRef partner(ResultSet row) throws SQLException {
        return new PartnerRef(row.getInt("partner_no"), row.getString("code"), row.getString("name"));
    }
}
