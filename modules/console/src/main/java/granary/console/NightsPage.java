package granary.console;

import granary.country.BusinessClock;
import granary.country.Country;
import granary.nights.ReadNights;
import granary.nights.domain.Night;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nights of a country, for finance to choose from. */
@Named
@RequestScoped
public class NightsPage {
    private static final int SHOWN = 62;

    @Inject
    Visitor visitor;

    @Inject
    NightAddress address;

    @Inject
    ReadNights nights;

    @Inject
    BusinessClock clock;

    private @Nullable String country;
    private List<Night> shown = List.of();

    public void open() {
        visitor.requireReader(Visitor.FINANCE);
        Country of = address.country(country);
        shown = nights.before(of.code(), of.businessDate(clock.instant()), SHOWN);
    }

    public List<Night> getNights() {
        return shown;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }
}
