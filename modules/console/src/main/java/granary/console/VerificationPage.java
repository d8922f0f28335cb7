package granary.console;

import granary.nights.domain.NightKey;
import granary.nights.verify.Verification;
import granary.nights.verify.VerifyNight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A sealed night worked out anew, row by row, while the reader waits. */
@Named
@RequestScoped
public class VerificationPage {
    @Inject
    Visitor visitor;

    @Inject
    NightAddress address;

    @Inject
    VerifyNight verifyNight;

    private @Nullable String country;
    private @Nullable String date;
    private @Nullable Verification verification;

    public void open() {
        visitor.requireReader(Visitor.FINANCE);
        NightKey key = address.night(country, date);
        verification = verifyNight.verify(key);
    }

    public @Nullable Verification getVerification() {
        return verification;
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
