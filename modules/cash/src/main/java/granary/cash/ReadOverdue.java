package granary.cash;

import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.cash.store.OverdueStore;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.DateSpan;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What nights found overdue and what they set off, for reports and statements. */
@Shared
public class ReadOverdue {
    private final OverdueStore overdue;

    @Inject
    public ReadOverdue(Database database) {
        this.overdue = new OverdueStore(database);
    }

    /** The greatest of a night, up to {@code most}. */
    public List<OverdueCash> greatest(String country, BusinessDate night, int most) {
        return overdue.greatest(country, night, most);
    }

    /** How many partners a night found. */
    public long count(String country, BusinessDate night) {
        return overdue.count(country, night);
    }

    /** What a night found of one partner. */
    public Optional<OverdueCash> of(String country, BusinessDate night, String partner) {
        return overdue.find(country, night, partner);
    }

    /** What is booked on a date, of every partner. */
    public List<SetOff> bookedOn(String country, BusinessDate date) {
        return overdue.booked(country, new DateSpan(date.previous(), date));
    }

    /** What is booked on a date, of one partner. */
    public Optional<SetOff> bookedOn(String country, BusinessDate date, String partner) {
        return overdue.setOff(country, date.previous(), partner);
    }
}
