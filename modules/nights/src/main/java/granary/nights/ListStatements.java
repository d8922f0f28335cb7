package granary.nights;

import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import granary.nights.domain.ListedStatement;
import granary.nights.domain.Night;
import granary.nights.domain.StatementReach;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.StoredStatement;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Partners' statements, the latest night first, and within a night by partner. */
@Shared
public class ListStatements {
    private static final int NIGHTS_AT_ONCE = 62;

    private final ReadNights nights;
    private final ReadStatements statements;
    private final NamePartners names;

    @Inject
    public ListStatements(ReadNights nights, ReadStatements statements, NamePartners names) {
        this.nights = nights;
        this.statements = statements;
        this.names = names;
    }

    /**
     * What is asked for; both dates are included.
     *
     * @param partner only this partner's
     */
    public record Query(String country, BusinessDate from, BusinessDate to, Optional<String> partner) {}

    /** The last statement of the page before. */
    public record Place(BusinessDate date, int partnerNo) {}

    /** Up to {@code most} statements that say anything, beyond a place. */
    @Transactional
    public List<ListedStatement> page(Query query, StatementReach reach, Optional<Place> after, int most) {
        Optional<Map<Integer, PartnerRef>> only = only(query, reach);
        if (only.isPresent() && only.get().isEmpty()) {
            return List.of();
        }
        List<ListedStatement> found = new ArrayList<>();
        BusinessDate upTo =
                after.map(Place::date).filter(date -> date.isBefore(query.to())).orElse(query.to());
        List<Night> some = nights.before(query.country(), upTo, NIGHTS_AT_ONCE);
        while (!some.isEmpty()) {
            for (Night night : some) {
                BusinessDate date = night.key().date();
                if (found.size() >= most || date.isBefore(query.from())) {
                    return found;
                }
                if (reach.holds(night)) {
                    int beyond = after.filter(place -> place.date().equals(date))
                            .map(Place::partnerNo)
                            .orElse(0);
                    found.addAll(ofNight(night, only, beyond, most - found.size()));
                }
            }
            BusinessDate last = some.get(some.size() - 1).key().date();
            some = nights.before(query.country(), last.previous(), NIGHTS_AT_ONCE);
        }
        return found;
    }

    /** The partners that the answer is limited to, by number; empty where it is not. */
    private Optional<Map<Integer, PartnerRef>> only(Query query, StatementReach reach) {
        if (query.partner().isEmpty() && reach.all()) {
            return Optional.empty();
        }
        Map<Integer, PartnerRef> only = new TreeMap<>();
        List<String> codes = query.partner().map(List::of).orElseGet(() -> List.copyOf(reach.partners()));
        for (String code : codes) {
            if (reach.holds(code)) {
                names.find(code).ifPresent(partner -> only.put(partner.no(), partner));
            }
        }
        return Optional.of(only);
    }

    private List<ListedStatement> ofNight(Night night, Optional<Map<Integer, PartnerRef>> only, int beyond, int most) {
        String country = night.key().country();
        BusinessDate date = night.key().date();
        if (only.isPresent()) {
            return only.get().keySet().stream()
                    .filter(no -> no > beyond)
                    .flatMap(no -> statements.find(country, date, no).stream())
                    .filter(stored -> stored.statement().isShown())
                    .limit(most)
                    .map(stored -> listed(stored, only.get(), night))
                    .toList();
        }
        List<StoredStatement> stored = statements.page(country, date, beyond, most);
        Map<Integer, PartnerRef> partners = names.find(
                stored.stream().map(one -> one.statement().partnerNo()).toList());
        return stored.stream().map(one -> listed(one, partners, night)).toList();
    }

    private static ListedStatement listed(StoredStatement stored, Map<Integer, PartnerRef> partners, Night night) {
        int partnerNo = stored.statement().partnerNo();
        PartnerRef partner =
                Objects.requireNonNull(partners.get(partnerNo), () -> "partner %d is gone".formatted(partnerNo));
        return new ListedStatement(stored, partner, night.state());
    }
}
