package granary.country;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.money.Rate;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.SortedMap;

/**
 * What the product must know of a country.
 *
 * @param code ISO 3166 alpha-2
 * @param cutOff local time at which a business date begins
 * @param nightStart local time, on the day after a business date, from which its night starts by itself
 * @param minimumPayout smallest balance that is paid out
 * @param fileDueTimes provider code to the local time, on the day after a business date, at which its file is due
 * @param vat the VAT rate within a charge
 * @param billCharge what a villager is charged for paying a bill, VAT included
 * @param selling where local products are sold, who carries them, and what that costs their sellers
 */
public record Country(
        String code,
        Currency currency,
        ZoneId zone,
        LocalTime cutOff,
        LocalTime nightStart,
        WorkCalendar calendar,
        Money minimumPayout,
        SortedMap<String, LocalTime> fileDueTimes,
        Rate vat,
        Money billCharge,
        SellingTerms selling) {

    /** The business date that contains an instant. */
    public BusinessDate businessDate(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        BusinessDate day = new BusinessDate(local.toLocalDate());
        return local.toLocalTime().isBefore(cutOff) ? day.previous() : day;
    }

    /** The instant at which a business date has ended, the first one that no longer belongs to it. */
    public Instant endOf(BusinessDate date) {
        return ZonedDateTime.of(date.next().day(), cutOff, zone).toInstant();
    }

    /** The latest business date whose night is due to start by itself. */
    public BusinessDate latestDue(Instant now) {
        BusinessDate yesterday = businessDate(now).previous();
        boolean due = !now.isBefore(
                ZonedDateTime.of(yesterday.next().day(), nightStart, zone).toInstant());
        return due ? yesterday : yesterday.previous();
    }

    /** When a provider's file of a business date is due. */
    public Instant fileDue(String provider, BusinessDate date) {
        LocalTime due = fileDueTimes.getOrDefault(provider, LocalTime.NOON);
        return ZonedDateTime.of(date.next().day(), due, zone).toInstant();
    }
}
