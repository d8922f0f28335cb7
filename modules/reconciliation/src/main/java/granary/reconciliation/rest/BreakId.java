package granary.reconciliation.rest;

import granary.money.BusinessDate;
import granary.reconciliation.domain.MatchKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A break's id for the outside, such as {@code brk_20261029CN00000000012}: sorts by date, and stays the same when an
 * unpublished night runs again.
 */
record BreakId(MatchKey key, int breakNo) {
    private static final Pattern FORM = Pattern.compile("brk_([0-9]{8})([A-Z]{2})([0-9]{3})([0-9]{8})");

    static Optional<BreakId> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            BusinessDate date = new BusinessDate(LocalDate.parse(form.group(1), DateTimeFormatter.BASIC_ISO_DATE));
            MatchKey key = new MatchKey(form.group(2), date, Integer.parseInt(form.group(3)));
            return Optional.of(new BreakId(key, Integer.parseInt(form.group(4))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "brk_%s%s%03d%08d"
                .formatted(
                        DateTimeFormatter.BASIC_ISO_DATE.format(key.date().day()),
                        key.country(),
                        key.supplementNo(),
                        breakNo);
    }
}
