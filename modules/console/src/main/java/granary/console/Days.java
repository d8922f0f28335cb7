package granary.console;

import granary.money.BusinessDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times in the words of the reader's language. */
@Named
@RequestScoped
public class Days {
    @Inject
    Language language;

    /** With its weekday, such as Thursday, 29 October 2026. */
    public String full(BusinessDate date) {
        return format("day.full", date.day());
    }

    public String brief(BusinessDate date) {
        return format("day.brief", date.day());
    }

    public String brief(LocalDate date) {
        return format("day.brief", date);
    }

    /** To the minute, in the zone of a country. */
    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(language.say("day.time"), language.getLocale())
                .format(instant.atZone(zone));
    }

    private String format(String key, LocalDate date) {
        return DateTimeFormatter.ofPattern(language.say(key), language.getLocale())
                .format(date);
    }
}
