package granary.nights.domain;

import granary.money.BusinessDate;
import granary.tariffs.domain.NightOfPartner;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement's id for the outside, such as {@code stm_20261029CN0000000012}: sorts by date, and stays the same when an
 * unsealed night runs again.
 */
public record StatementId(NightOfPartner of) {
    private static final Pattern FORM = Pattern.compile("stm_([0-9]{8})([A-Z]{2})([0-9]{10})");

    public static Optional<StatementId> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            BusinessDate date = new BusinessDate(LocalDate.parse(form.group(1), DateTimeFormatter.BASIC_ISO_DATE));
            int partner = Integer.parseInt(form.group(3));
            return Optional.of(new StatementId(new NightOfPartner(form.group(2), date, partner)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public NightKey night() {
        return new NightKey(of.country(), of.date());
    }

    @Override
    public String toString() {
        return "stm_%s%s%010d"
                .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(of.date().day()), of.country(), of.partnerNo());
    }
}
