package granary.tariffs;

import granary.country.Country;
import granary.money.BusinessDate;
import granary.network.NetworkSnapshot;
import granary.tariffs.domain.NightTerms;
import granary.tariffs.domain.Tariff;
import granary.tariffs.store.SettlementSink;
import java.util.Optional;

/**
 * The facts that a night is settled by, pinned at its cut-over.
 *
 * @param before the night before; none for a country's first
 * @param network as recorded up to the cut-over
 */
public record SettlementNight(
        Country country, BusinessDate date, Optional<BusinessDate> before, NetworkSnapshot network, Tariff tariff) {

    NightTerms terms() {
        return new NightTerms(date, tariff, country.calendar());
    }

    SettlementSink.Night rows() {
        return new SettlementSink.Night(
                country.code(), date.day(), country.currency().getCurrencyCode());
    }
}
