package granary.cash;

import granary.cash.domain.Ageing;
import granary.cash.domain.CashPosition;
import granary.cash.domain.CashTerms;
import granary.cash.domain.OverdueCash;
import granary.cash.store.OverdueStore;
import granary.cash.store.PositionStore;
import granary.cash.store.TermsStore;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Finds whose cash is overdue at the end of a night, and what follows for the fees: with the partner's consent it is set
 * off, otherwise nothing is paid out. Terms and consents are dated, so that a night that is run again goes by the same.
 */
@Shared
public class AgeCash {
    private final PositionStore positions;
    private final OverdueStore overdue;
    private final TermsStore terms;

    @Inject
    public AgeCash(Database database) {
        this.positions = new PositionStore(database);
        this.overdue = new OverdueStore(database);
        this.terms = new TermsStore(database);
    }

    /**
     * The fees that a night could pay.
     *
     * @param payableMinor what stands on 2110, by partner; 0 for who has nothing
     * @param minimumMinor what is paid out at least
     */
    public record Fees(ToLongFunction<String> payableMinor, long minimumMinor) {}

    /** By partner; replaces what was recorded of the night. */
    @Transactional
    public List<OverdueCash> age(String country, BusinessDate night, List<CashPosition> carried, Fees fees) {
        List<OverdueCash> found = overdue(country, night, carried, fees);
        overdue.replace(country, night, found);
        return found;
    }

    /** The same, worked out and not recorded. */
    @Transactional
    public List<OverdueCash> overdue(String country, BusinessDate night, List<CashPosition> carried, Fees fees) {
        CashTerms then = terms.ofNight(country, night);
        if (then.overdueAfterDays().isEmpty()) {
            return List.of();
        }
        BusinessDate lastDue = Ageing.lastDue(night, then.overdueAfterDays().getAsInt());
        Map<String, BigInteger> earlier = positions.takenIn(country, lastDue, night.previous());
        Set<String> consented = terms.consentedBy(night);
        List<OverdueCash> found = new ArrayList<>();
        for (CashPosition position : carried) {
            BigInteger since = earlier.getOrDefault(position.partner(), BigInteger.ZERO);
            if (lastDue.isBefore(night)) {
                since = since.add(position.moved().takenIn());
            }
            BigInteger due = Ageing.overdue(position.closing(), since);
            if (due.signum() > 0) {
                found.add(consequence(position.partner(), due, consented.contains(position.partner()), fees));
            }
        }
        return found;
    }

    private static OverdueCash consequence(String partner, BigInteger due, boolean consented, Fees fees) {
        long payable = fees.payableMinor().applyAsLong(partner);
        return consented
                ? OverdueCash.settingOff(partner, due, payable)
                : OverdueCash.without(partner, due, payable, fees.minimumMinor());
    }
}
