package granary.nights;

import granary.country.Countries;
import granary.database.Shared;
import granary.nights.domain.Books;
import granary.nights.domain.Night;
import granary.nights.domain.NightFigures;
import granary.nights.domain.NightKey;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** The one sentence that finance reads first. */
@Shared
public class MorningSentence {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final ReadNights nights;
    private final SumNight sums;
    private final ProveBooks books;
    private final Countries countries;

    @Inject
    public MorningSentence(ReadNights nights, SumNight sums, ProveBooks books, Countries countries) {
        this.nights = nights;
        this.sums = sums;
        this.books = books;
        this.countries = countries;
    }

    /** Such as: The night of 21 Nov balanced: 1,204,331 transactions, 14 breaks worth ¥3,210.55. */
    public String of(NightKey key) {
        Night night = nights.one(key);
        NightFigures figures = sums.of(night);
        return of(
                night,
                figures,
                books.of(key, figures.fees()),
                countries.get(key.country()).currency());
    }

    /** The same of what is known already. Says plainly where a night did not balance, failed, or is not sealed yet. */
    static String of(Night night, NightFigures figures, Books books, Currency currency) {
        String day = DAY.format(night.key().date().day());
        return switch (night.state()) {
            case SEALED ->
                books.balance()
                        ? "The night of %s balanced: %s".formatted(day, counts(figures, currency))
                        : "The night of %s did NOT balance: %s. It has %s"
                                .formatted(day, String.join("; ", books.faults()), counts(figures, currency));
            case FAILED ->
                "The night of %s failed: %s. Nothing of it counts until a new run seals it."
                        .formatted(day, night.failure() == null ? "the cause is not known" : night.failure());
            case OPEN, CUT_OVER, SETTLING, SETTLED ->
                "The night of %s is not sealed yet: its figures may still change.".formatted(day);
        };
    }

    private static String counts(NightFigures figures, Currency currency) {
        long transactions = figures.trade().transactions();
        long breaks = figures.breakCount();
        return "%,d %s, %,d %s worth %s"
                .formatted(
                        transactions,
                        transactions == 1 ? "transaction" : "transactions",
                        breaks,
                        breaks == 1 ? "break" : "breaks",
                        amount(figures, currency));
    }

    private static String amount(NightFigures figures, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        return currency.getSymbol(Locale.CHINA)
                + String.format(
                        Locale.ROOT, "%,." + decimals + "f", new BigDecimal(figures.breaksWorthMinor(), decimals));
    }
}
