package granary.network.domain;

import granary.money.BusinessDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A partner as it stands now.
 *
 * @param periods in the order in which they were recorded; at least one
 */
public record PartnerFacts(int no, String code, String name, int version, List<Period> periods) implements Facts {
    public PartnerFacts {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("partner %s has no period".formatted(code));
        }
    }

    /**
     * One recorded period.
     *
     * @param center the center's code
     * @param county the code of the center's county
     * @param givenName the partner's name as it was given with the period
     */
    public record Period(
            String center, String county, String country, PartnerModel model, BusinessDate since, String givenName) {
        public static Period of(PartnerEntry entry, CenterFacts center) {
            return new Period(
                    center.code(), center.county(), center.country(), entry.model(), entry.since(), entry.name());
        }
    }

    public String id() {
        return NetworkId.PARTNER.of(no);
    }

    /** A partner works in one country: fees, currency and nights are a country's own. */
    public String country() {
        return periods.get(0).country();
    }

    /**
     * Where and how the partner works by its own latest period at a date; of equal ones the one recorded last. Empty
     * before the first period.
     */
    public Optional<Period> at(BusinessDate date) {
        return periods.stream()
                .filter(period -> !period.since().isAfter(date))
                .reduce((held, next) -> next.since().isBefore(held.since()) ? held : next);
    }

    /** The period at a date, or the first one to come. */
    public Period currentAt(BusinessDate date) {
        return at(date).orElseGet(() -> periods.stream()
                .reduce((held, next) -> next.since().isAfter(held.since()) ? held : next)
                .orElseThrow());
    }

    /** Whether the last that was recorded for that center and date is the very same. */
    public boolean says(Period period) {
        return lastFor(period).filter(period::equals).isPresent();
    }

    /** Whether the last that was recorded for that center and date has the same model, under whatever name. */
    public boolean works(Period period) {
        return lastFor(period).filter(last -> last.model() == period.model()).isPresent();
    }

    private Optional<Period> lastFor(Period period) {
        return periods.stream()
                .filter(known ->
                        known.center().equals(period.center()) && known.since().equals(period.since()))
                .reduce((earlier, later) -> later);
    }

    /** With one more period, under the name that it has. */
    public PartnerFacts alsoIn(Period period) {
        List<Period> more = new ArrayList<>(periods);
        more.add(period);
        return new PartnerFacts(no, code, name, version, more);
    }

    /** With one more period, and the name that came with it. */
    public PartnerFacts with(Period period) {
        return new PartnerFacts(no, code, period.givenName(), version, periods).alsoIn(period);
    }
}
