package granary.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * The day that a piece of work is booked on: a date of the country's business calendar, which ends at the country's
 * cut-off and not at midnight of whoever reads it.
 */
public record BusinessDate(LocalDate day) implements Comparable<BusinessDate> {
    public BusinessDate {
        Objects.requireNonNull(day, "day");
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw new IllegalArgumentException("a business date lies between 2000 and 2999, not in " + day.getYear());
        }
    }

    public static BusinessDate of(int year, int month, int day) {
        return new BusinessDate(LocalDate.of(year, month, day));
    }

    /**
     * Reads {@code 2026-10-29}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static BusinessDate parse(String text) {
        try {
            return new BusinessDate(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date such as 2026-10-29: " + text, e);
        }
    }

    public BusinessDate next() {
        return plusDays(1);
    }

    public BusinessDate previous() {
        return plusDays(-1);
    }

    public BusinessDate plusDays(long days) {
        return new BusinessDate(day.plusDays(days));
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }

    public boolean isBefore(BusinessDate other) {
        return day.isBefore(other.day);
    }

    public boolean isAfter(BusinessDate other) {
        return day.isAfter(other.day);
    }

    public BusinessDate max(BusinessDate other) {
        return isBefore(other) ? other : this;
    }

    @Override
    public int compareTo(BusinessDate other) {
        return day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
