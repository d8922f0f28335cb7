package granary.console;

import granary.access.Problem;
import granary.nights.ReadNights;
import granary.nights.domain.NightKey;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.BreakCause;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.NumberedBreak;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The breaks of a night or of one of its supplements, row by row; kept while the page is open, so that it sorts them. */
@Named
@ViewScoped
public class BreaksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a person can look through; the export has all. */
    private static final int MOST = 500;

    @Inject
    transient Visitor visitor;

    @Inject
    transient NightAddress address;

    @Inject
    transient ReadNights nights;

    @Inject
    transient ReadMatches matches;

    private @Nullable String country;
    private @Nullable String date;
    private @Nullable String provider;
    private @Nullable String cause;
    private int supplement;
    private long count;
    private ArrayList<BreakRow> rows = new ArrayList<>();
    private ArrayList<Integer> supplements = new ArrayList<>();

    public void open() {
        visitor.requireReader(Visitor.FINANCE);
        NightKey key = address.night(country, date);
        nights.one(key);
        supplements = new ArrayList<>(matches.supplements(key.country(), key.date()));
        if (supplement != 0 && !supplements.contains(supplement)) {
            throw Problem.notFound();
        }
        Predicate<NumberedBreak> wanted = wanted();
        ArrayList<BreakRow> found = new ArrayList<>();
        long[] all = {0};
        matches.export(new MatchKey(key.country(), key.date(), supplement), each -> {
            if (wanted.test(each) && all[0]++ < MOST) {
                found.add(BreakRow.of(each));
            }
        });
        rows = found;
        count = all[0];
    }

    private Predicate<NumberedBreak> wanted() {
        Optional<BreakCause> of = named(cause);
        String by = provider == null ? "" : provider;
        return found -> (by.isEmpty() || found.provider().equals(by)) && (of.isEmpty() || found.cause() == of.get());
    }

    private static Optional<BreakCause> named(@Nullable String cause) {
        if (cause == null || cause.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(BreakCause.values())
                .filter(known -> known.name().equals(cause))
                .findFirst()
                .orElseThrow(Problem::notFound));
    }

    public @Nullable NightKey getKey() {
        return date == null ? null : address.night(country, date);
    }

    public List<BreakRow> getRows() {
        return rows;
    }

    /** All that match, also those that are not listed. */
    public long getCount() {
        return count;
    }

    /** Numbers of the supplements that late files made. */
    public List<Integer> getSupplements() {
        return supplements;
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

    public @Nullable String getProvider() {
        return provider;
    }

    public void setProvider(@Nullable String provider) {
        this.provider = provider;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause;
    }

    /** 0: the night itself. */
    public int getSupplement() {
        return supplement;
    }

    public void setSupplement(int supplement) {
        this.supplement = supplement;
    }
}
