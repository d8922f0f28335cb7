package granary.console;

import granary.access.Problem;
import granary.country.Countries;
import granary.country.Country;
import granary.money.BusinessDate;
import granary.nights.domain.NightKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** From what an address names to a country and a date of it. */
@ApplicationScoped
public class NightAddress {
    @Inject
    Countries countries;

    /**
     * Of a code, or the installation's first country where none is named.
     *
     * @throws Problem 404 for an unknown country
     */
    public Country country(@Nullable String code) {
        return code == null || code.isEmpty()
                ? countries.all().iterator().next()
                : countries.find(code).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 for what is no date */
    public NightKey night(@Nullable String country, @Nullable String date) {
        try {
            return new NightKey(country(country).code(), BusinessDate.parse(date == null ? "" : date));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
