package granary.country;

import granary.money.BusinessDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A country's working days: Monday to Friday, less public holidays, plus the weekend days that are worked instead.
 * Years that are not on record are not guessed.
 */
public record WorkCalendar(String country, Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workdays) {
    public WorkCalendar {
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** @throws MissingCalendar where the year of the date is not on record */
    public boolean isWorkingDay(BusinessDate date) {
        LocalDate day = date.day();
        if (!years.contains(day.getYear())) {
            throw new MissingCalendar(country, day.getYear());
        }
        if (workdays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /**
     * The n-th working day after a date; the date itself for n = 0.
     *
     * @throws MissingCalendar where a year on the way is not on record
     */
    public BusinessDate workingDayAfter(BusinessDate date, int n) {
        BusinessDate day = date;
        for (int left = n; left > 0; ) {
            day = day.next();
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The calendar of a year is not on record; a night that needs it fails plainly. */
    public static final class MissingCalendar extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingCalendar(String country, int year) {
            super("the calendar of %s for %d is missing: add it to the country pack".formatted(country, year));
        }
    }
}
