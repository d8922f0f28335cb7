package granary.transactions;

import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.Shared;
import granary.money.BusinessDate;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.util.Optional;

/**
 * Which dates of a country are open. Whoever dates something holds a shared lock until the commit, so that a cut-over
 * cannot slip between the date and the row.
 */
@Shared
public class BusinessDays {
    private final Database database;
    private final Countries countries;

    @Inject
    public BusinessDays(Database database, Countries countries) {
        this.database = database;
        this.countries = countries;
    }

    /** At the start of an installation: every country has its row to lock. */
    @Transactional
    public void open() {
        for (Country country : countries.all()) {
            database.jdbi().useHandle(h -> {
                boolean known = h.createQuery("SELECT country FROM business_day WHERE country = :country")
                        .bind("country", country.code())
                        .mapTo(String.class)
                        .findOne()
                        .isPresent();
                if (!known) {
                    h.execute("INSERT INTO business_day (country) VALUES (?)", country.code());
                }
            });
        }
    }

    /** The date of something accepted now: its own, or the earliest open one where its own is closed already. */
    @Transactional
    public BusinessDate acceptanceDate(Country country, Instant now) {
        return openNotBefore(country.code(), country.businessDate(now));
    }

    /** The earliest open date that is not before the given one. Locks the country's dates against a cut-over. */
    @Transactional
    public BusinessDate openNotBefore(String country, BusinessDate date) {
        return firstOpenLocked(country).map(date::max).orElse(date);
    }

    /** The date of the last cut-over; none before a country's first night. */
    @Transactional
    public Optional<BusinessDate> lastCutOver(String country) {
        return read(country, "").map(BusinessDate::previous);
    }

    Optional<BusinessDate> firstOpenLocked(String country) {
        return read(country, database.dialect() == Dialect.DERBY ? " WITH RS" : " FOR SHARE");
    }

    /** Closes a date: what comes from now on takes the next one. Waits for whoever is dating something. */
    void close(String country, BusinessDate date) {
        int rows = database.jdbi()
                .withHandle(h -> h.createUpdate("UPDATE business_day SET first_open = :open WHERE country = :country")
                        .bind("open", date.next().day())
                        .bind("country", country)
                        .execute());
        if (rows != 1) {
            throw new IllegalStateException("no business days of " + country);
        }
    }

    private Optional<BusinessDate> read(String country, String lock) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT first_open FROM business_day WHERE country = :country" + lock)
                        .bind("country", country)
                        .map((row, context) -> Optional.ofNullable(row.getDate(1)))
                        .one()
                        .map(Date::toLocalDate)
                        .map(BusinessDate::new));
    }
}
