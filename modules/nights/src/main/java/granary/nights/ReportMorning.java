package granary.nights;

import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.Books;
import granary.nights.domain.MorningReport;
import granary.nights.domain.Night;
import granary.nights.domain.NightFigures;
import granary.nights.domain.NightKey;
import granary.nights.domain.Seal;
import granary.nights.store.SealStore;
import granary.payouts.ReadPayouts;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts together what finance reads in the morning, from sums that the database makes. */
@Shared
public class ReportMorning {
    private final ReadNights nights;
    private final SealStore seals;
    private final SumNight sums;
    private final CompareRules rules;
    private final ProveBooks books;
    private final WatchFiles files;
    private final FindAttention attention;
    private final ReadPayouts payouts;
    private final Countries countries;

    @Inject
    public ReportMorning(
            Database database,
            ReadNights nights,
            SumNight sums,
            CompareRules rules,
            ProveBooks books,
            WatchFiles files,
            FindAttention attention,
            ReadPayouts payouts,
            Countries countries) {
        this.seals = new SealStore(database);
        this.nights = nights;
        this.sums = sums;
        this.rules = rules;
        this.books = books;
        this.files = files;
        this.attention = attention;
        this.payouts = payouts;
        this.countries = countries;
    }

    /** @throws granary.access.Problem 404 where no run of the night was ever started */
    @Transactional
    public MorningReport of(NightKey key) {
        Night night = nights.one(key);
        Country country = countries.get(key.country());
        NightFigures figures = sums.of(night);
        Books proven = night.isSealed() ? books.of(key, figures.fees()) : new Books(List.of(), List.of());
        return new MorningReport(
                night,
                country.currency(),
                MorningSentence.of(night, figures, proven, country.currency()),
                figures,
                sealed(new NightKey(key.country(), MorningReport.weekBefore(key.date()))),
                files.of(country, key, figures.matches()),
                rules.of(night, figures, nightBefore(night)),
                attention.of(key, figures.fees()),
                payouts.batchOf(key.country(), key.date())
                        .map(batch -> new MorningReport.Draft(batch, payouts.totals(batch))),
                proven,
                fingerprints(night));
    }

    private Optional<NightFigures> nightBefore(Night night) {
        Night.Pinned pinned = night.pinned();
        return pinned == null
                ? Optional.empty()
                : pinned.before()
                        .flatMap(date -> sealed(new NightKey(night.key().country(), date)));
    }

    private Optional<NightFigures> sealed(NightKey key) {
        return nights.find(key).filter(Night::isSealed).map(sums::of);
    }

    private Optional<MorningReport.Fingerprints> fingerprints(Night night) {
        Optional<Seal> seal = seals.find(night.key());
        Optional<String> previous = night.pinned() == null
                ? Optional.empty()
                : night.pinned()
                        .before()
                        .flatMap(date -> seals.find(new NightKey(night.key().country(), date))
                                .map(Seal::sha256));
        return seal.map(is -> new MorningReport.Fingerprints(is.sha256(), previous));
    }
}
