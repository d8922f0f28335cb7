package granary.nights.rest;

import granary.access.Problem;
import granary.country.Countries;
import granary.money.BusinessDate;
import granary.nights.domain.NightKey;

/** Reads the country and date of a path. */
final class NightAddress {
    private NightAddress() {}

    /** @throws Problem 404 for a country without a pack, and for what is no date */
    static NightKey parse(Countries countries, String country, String date) {
        try {
            BusinessDate day = BusinessDate.parse(date);
            return new NightKey(
                    countries.find(country).orElseThrow(Problem::notFound).code(), day);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
