package granary.console;

import granary.country.Countries;
import granary.nights.ExportName;
import granary.nights.ReadNights;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.Seal;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The morning review of a night. */
@Named
@RequestScoped
public class NightPage {
    private static final int PAYOUTS_SHOWN = 20;

    @Inject
    Visitor visitor;

    @Inject
    NightAddress address;

    @Inject
    ReadNights nights;

    @Inject
    ReadPayouts payouts;

    @Inject
    Countries countries;

    private @Nullable String country;
    private @Nullable String date;
    private @Nullable Night night;
    private @Nullable Seal seal;
    private @Nullable PayoutBatch batch;

    public void open() {
        visitor.requireReader(Visitor.FINANCE);
        NightKey key = address.night(country, date);
        Night found = nights.one(key);
        night = found;
        if (found.isSealed()) {
            seal = nights.seal(key);
        }
        batch = payouts.batchOf(key.country(), key.date()).orElse(null);
    }

    public @Nullable Night getNight() {
        return night;
    }

    public @Nullable Seal getSeal() {
        return seal;
    }

    /** What the night proposes to pay; none before it has drafted it. */
    public @Nullable PayoutBatch getBatch() {
        return batch;
    }

    /** The first payouts of the batch, in the order of the export, which has them all. */
    public List<Payout> getPayouts() {
        return batch == null ? List.of() : payouts.payouts(batch, Payout.Place.START, PAYOUTS_SHOWN);
    }

    public List<String> getExports() {
        return Arrays.stream(ExportName.values()).map(ExportName::file).toList();
    }

    public ZoneId getZone() {
        return address.country(country).zone();
    }

    public String getCurrency() {
        return address.country(country).currency().getCurrencyCode();
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getDate() {
        return date;
    }

    public void setDate(@Nullable String date) {
        this.date = date;
    }
}
