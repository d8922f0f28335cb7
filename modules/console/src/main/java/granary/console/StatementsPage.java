package granary.console;

import granary.country.BusinessClock;
import granary.country.Country;
import granary.network.PartnerRef;
import granary.nights.ReadNights;
import granary.nights.domain.Night;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.StoredStatement;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner's statements by date. */
@Named
@RequestScoped
public class StatementsPage {
    private static final int NIGHTS = 31;

    @Inject
    PartnerAddress partners;

    @Inject
    NightAddress address;

    @Inject
    ReadNights nights;

    @Inject
    ReadStatements statements;

    @Inject
    BusinessClock clock;

    private @Nullable String country;
    private @Nullable String partner;
    private @Nullable PartnerRef whose;
    private List<StoredStatement> shown = List.of();

    public void open() {
        PartnerRef found = partners.find(partner).orElse(null);
        whose = found;
        if (found == null) {
            return;
        }
        Country of = address.country(country);
        shown = nights.before(of.code(), of.businessDate(clock.instant()), NIGHTS).stream()
                .filter(Night::isSealed)
                .flatMap(night -> statements.find(of.code(), night.key().date(), found.no()).stream())
                .filter(stored -> stored.statement().isShown())
                .toList();
    }

    /** None where finance has not chosen a partner yet. */
    public @Nullable PartnerRef getWhose() {
        return whose;
    }

    public List<StoredStatement> getStatements() {
        return shown;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getPartner() {
        return partner;
    }

    public void setPartner(@Nullable String partner) {
        this.partner = partner;
    }
}
