package granary.network;

import granary.money.BusinessDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who ran some centers when.
 *
 * @param recorded in the order in which it was recorded
 */
public record Tenures(List<Tenure> recorded) {
    /** As everything stands that is recorded by now. */
    public static final long ALL_RECORDED = Long.MAX_VALUE;

    /** From a date on a partner runs a center; center and partner by code. */
    public record Tenure(String center, String partner, BusinessDate since, long recordedSeq) {}

    public Tenures {
        recorded = List.copyOf(recorded);
    }

    /** The codes of all centers. */
    public Set<String> centers() {
        return recorded.stream().map(Tenure::center).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The partner of a center for the whole of a date, as recorded up to a horizon: the one with the latest beginning, of
     * equal ones the one recorded last (DOMAIN, exact reading 3).
     */
    public Optional<String> partnerAt(String center, BusinessDate date, long horizon) {
        return recorded.stream()
                .filter(tenure -> tenure.center().equals(center)
                        && !tenure.since().isAfter(date)
                        && tenure.recordedSeq() <= horizon)
                .reduce((held, next) -> next.since().isBefore(held.since()) ? held : next)
                .map(Tenure::partner);
    }
}
