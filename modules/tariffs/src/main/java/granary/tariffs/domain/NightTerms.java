package granary.tariffs.domain;

import granary.country.WorkCalendar;
import granary.money.BusinessDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What all partners of a night share: its date, its pinned tariff, and when what it holds back is released. */
public final class NightTerms {
    private final BusinessDate date;
    private final Tariff tariff;
    private final WorkCalendar calendar;
    private volatile @Nullable LocalDate release;

    public NightTerms(BusinessDate date, Tariff tariff, WorkCalendar calendar) {
        this.date = date;
        this.tariff = tariff;
        this.calendar = calendar;
    }

    public BusinessDate date() {
        return date;
    }

    public Tariff tariff() {
        return tariff;
    }

    /**
     * The n-th working day after the date. Worked out only where something is held.
     *
     * @throws WorkCalendar.MissingCalendar where the calendar does not reach that far
     */
    LocalDate release() {
        LocalDate known = release;
        if (known == null) {
            known = calendar.workingDayAfter(date, tariff.holdbackDays()).day();
            release = known;
        }
        return known;
    }
}
