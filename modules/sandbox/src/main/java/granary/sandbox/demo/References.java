package granary.sandbox.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The providers' references of a day, 28 digits each, never the same twice. */
final class References {
    private final String day;
    private int number;

    References(LocalDate date) {
        day = DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    String payment() {
        return "420000%s%014d".formatted(day, ++number);
    }

    String refund() {
        return "503000%s%014d".formatted(day, ++number);
    }
}
