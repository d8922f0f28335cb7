package granary.console;

import granary.country.BusinessClock;
import granary.nights.AgeBreaks;
import granary.nights.ExportName;
import granary.nights.ReportMorning;
import granary.nights.domain.BreaksOfAge;
import granary.nights.domain.MorningReport;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
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
    Language language;

    @Inject
    ReportMorning reportMorning;

    @Inject
    AgeBreaks ageBreaks;

    @Inject
    ReadPayouts payouts;

    @Inject
    BusinessClock clock;

    private @Nullable String country;
    private @Nullable String date;
    private @Nullable MorningReport report;
    private List<BreaksOfAge> ages = List.of();

    public void open() {
        visitor.requireReader(Visitor.FINANCE);
        NightKey key = address.night(country, date);
        report = reportMorning.of(key);
        ages = ageBreaks.asOf(key);
    }

    public @Nullable MorningReport getReport() {
        return report;
    }

    public @Nullable Night getNight() {
        return report == null ? null : report.night();
    }

    /** The sentence that is read first. */
    public String getSentence() {
        return report == null ? "" : words().sentence(report);
    }

    /** What does not agree in the books, in the reader's language. */
    public List<String> getFaults() {
        return report == null ? List.of() : words().faults(report);
    }

    /** What happens now, or what the reader should do; none where the sentence says it all. */
    public @Nullable String getNext() {
        return report == null ? null : words().next(report).orElse(null);
    }

    public @Nullable WeekChange getWeek() {
        return report == null ? null : WeekChange.of(report).orElse(null);
    }

    public List<BreaksOfAge> getAges() {
        return ages;
    }

    /** What the night proposes to pay; none before it has drafted it. */
    public @Nullable PayoutBatch getBatch() {
        MorningReport.Draft draft = getDraft();
        return draft == null ? null : draft.batch();
    }

    public MorningReport.@Nullable Draft getDraft() {
        return report == null ? null : report.payouts().orElse(null);
    }

    public MorningReport.@Nullable Fingerprints getSeal() {
        return report == null ? null : report.seal().orElse(null);
    }

    /** The first payouts of the batch, in the order of the export, which has them all. */
    public List<Payout> getPayouts() {
        PayoutBatch batch = getBatch();
        return batch == null ? List.of() : payouts.payouts(batch, Payout.Place.START, PAYOUTS_SHOWN);
    }

    public List<String> getExports() {
        return Arrays.stream(ExportName.values()).map(ExportName::file).toList();
    }

    /** When the page's figures were read, by the business clock. */
    public Instant getNow() {
        return clock.instant();
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

    private MorningWords words() {
        return new MorningWords(Texts.in(language.getLocale()));
    }
}
