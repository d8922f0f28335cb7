package granary.country;

import granary.money.Money;
import granary.money.Rate;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one country pack; a pack that lacks something does not load. */
final class CountryPack {
    private static final String PROVIDER = "provider.";
    private static final String CHANNEL = "saleChannelPpm.";
    private static final String CARRIER = "saleCarrierMinor.";
    private final Properties data = new Properties();

    private CountryPack(String text) {
        try {
            data.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Country read(String text) {
        CountryPack pack = new CountryPack(text);
        Currency currency = Currency.getInstance(pack.value("currency"));
        return new Country(
                pack.value("code"),
                currency,
                ZoneId.of(pack.value("zone")),
                LocalTime.parse(pack.value("cutOff")),
                LocalTime.parse(pack.value("nightStart")),
                pack.calendar(),
                Money.of(Long.parseLong(pack.value("minimumPayoutMinor")), currency),
                pack.providers(),
                new Rate(Integer.parseInt(pack.value("vatPpm"))),
                Money.of(Long.parseLong(pack.value("billChargeMinor")), currency),
                pack.selling(currency));
    }

    private SortedMap<String, LocalTime> providers() {
        SortedMap<String, LocalTime> due = new TreeMap<>();
        for (String key : data.stringPropertyNames()) {
            if (key.startsWith(PROVIDER)) {
                due.put(key.substring(PROVIDER.length()), LocalTime.parse(value(key)));
            }
        }
        return due;
    }

    private SellingTerms selling(Currency currency) {
        SortedMap<String, Rate> fees = new TreeMap<>();
        SortedMap<String, SellingTerms.Carriage> carriers = new TreeMap<>();
        for (String key : data.stringPropertyNames()) {
            if (key.startsWith(CHANNEL)) {
                fees.put(key.substring(CHANNEL.length()), new Rate(Integer.parseInt(value(key))));
            }
            if (key.startsWith(CARRIER)) {
                String carrier = key.substring(CARRIER.length());
                carriers.put(carrier, carriage(value(key), currency));
            }
        }
        SellingTerms terms = new SellingTerms(fees, carriers);
        terms.requireNoChannelAmong(providers().keySet());
        return terms;
    }

    private static SellingTerms.Carriage carriage(String chargeAndCost, Currency currency) {
        String[] minor = chargeAndCost.split("\\s+", -1);
        return new SellingTerms.Carriage(
                Money.of(Long.parseLong(minor[0]), currency), Money.of(Long.parseLong(minor[1]), currency));
    }

    private WorkCalendar calendar() {
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> workdays = new HashSet<>();
        for (String key : data.stringPropertyNames()) {
            String[] parts = key.split("\\.", -1);
            if (parts.length == 3 && parts[0].equals("calendar")) {
                int year = Integer.parseInt(parts[1]);
                years.add(year);
                addDays(year, value(key), parts[2].equals("holidays") ? holidays : workdays);
            }
        }
        return new WorkCalendar(value("code"), years, holidays, workdays);
    }

    private static void addDays(int year, String ranges, Set<LocalDate> days) {
        for (String range : ranges.strip().split("\\s+", -1)) {
            String[] ends = range.split("\\.\\.", -1);
            LocalDate first = LocalDate.parse(year + "-" + ends[0]);
            LocalDate last = LocalDate.parse(year + "-" + ends[ends.length - 1]);
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
    }

    private String value(String key) {
        String value = data.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("country pack %s lacks %s".formatted(data.getProperty("code"), key));
        }
        return value.strip();
    }
}
