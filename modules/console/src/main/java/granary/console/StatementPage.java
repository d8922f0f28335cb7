package granary.console;

import granary.access.Problem;
import granary.adjustments.FindAdjustments;
import granary.adjustments.domain.Adjustment;
import granary.cash.ReadOverdue;
import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.network.PartnerRef;
import granary.nights.ReadNights;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.Seal;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.PayoutKind;
import granary.tariffs.ReadFeeLines;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.StoredStatement;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A partner's statement of one night. */
@Named
@RequestScoped
public class StatementPage {
    /** So many that a page stays small on a telephone. */
    private static final int LINES_A_PAGE = 50;

    @Inject
    PartnerAddress partners;

    @Inject
    NightAddress address;

    @Inject
    ReadNights nights;

    @Inject
    ReadStatements statements;

    @Inject
    ReadFeeLines feeLines;

    @Inject
    ReadPayouts payouts;

    @Inject
    FindAdjustments findAdjustments;

    @Inject
    ReadOverdue cash;

    private @Nullable String country;
    private @Nullable String partner;
    private @Nullable String date;
    private long after;
    private @Nullable PartnerRef whose;
    private @Nullable StoredStatement stored;
    private @Nullable Seal seal;
    private @Nullable StoredStatement before;
    private @Nullable PayoutBatch batch;
    private @Nullable Payout drafted;
    private @Nullable SetOff setOff;
    private @Nullable OverdueCash overdue;
    private List<PlacedFeeLine> lines = List.of();
    private List<Adjustment> adjustments = List.of();
    private @Nullable Long next;

    public void open() {
        PartnerRef found = partners.find(partner).orElseThrow(Problem::notFound);
        NightKey key = address.night(country, date);
        Night night = nights.one(key);
        if (!night.isSealed()) {
            throw Problem.notFound(); // What is not sealed may still change.
        }
        StoredStatement statement =
                statements.find(key.country(), key.date(), found.no()).orElseThrow(Problem::notFound);
        List<PlacedFeeLine> page = feeLines.page(NightOfPartner.of(statement), after, LINES_A_PAGE + 1);
        lines = page.subList(0, Math.min(page.size(), LINES_A_PAGE));
        next = page.size() > LINES_A_PAGE
                ? lines.get(LINES_A_PAGE - 1).sourced().line().seq()
                : null;
        adjustments = findAdjustments.booked(key.country(), key.date(), found.no());
        whose = found;
        stored = statement;
        seal = nights.seal(key);
        setOff = cash.bookedOn(key.country(), key.date(), found.code()).orElse(null);
        overdue = cash.of(key.country(), key.date(), found.code()).orElse(null);
        before = night.pinnedFacts()
                .before()
                .flatMap(earlier -> statements.find(key.country(), earlier, found.no()))
                .orElse(null);
        payouts.batchOf(key.country(), key.date()).ifPresent(of -> {
            batch = of;
            drafted = payouts.find(of, PayoutKind.PARTNER_FEES, found.code()).orElse(null);
        });
    }

    public @Nullable PartnerRef getWhose() {
        return whose;
    }

    public @Nullable StoredStatement getStored() {
        return stored;
    }

    /** The statement of the night before; none for a partner's first. */
    public @Nullable StoredStatement getBefore() {
        return before;
    }

    /** What this statement shows as paid because it paid cash that the partner owed. */
    public @Nullable SetOff getSetOff() {
        return setOff;
    }

    /** Cash that the night found overdue. */
    public @Nullable OverdueCash getOverdue() {
        return overdue;
    }

    /** What the night proposes to pay of the closing balance; none where it is too little. */
    public @Nullable Payout getDrafted() {
        return drafted;
    }

    /** The batch that {@link #getDrafted} is part of. */
    public @Nullable PayoutBatch getBatch() {
        return batch;
    }

    /** What is still held back, by the day of its release. */
    public List<Map.Entry<LocalDate, Long>> getHeld() {
        return stored == null
                ? List.of()
                : List.copyOf(stored.statement().end().holdback().byRelease().entrySet());
    }

    public @Nullable Seal getSeal() {
        return seal;
    }

    public List<PlacedFeeLine> getLines() {
        return lines;
    }

    /** What corrects earlier nights, and moved this one's figures. */
    public List<Adjustment> getAdjustments() {
        return adjustments;
    }

    /** After which line the next page begins; none on the last. */
    public @Nullable Long getNext() {
        return next;
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

    public @Nullable String getDate() {
        return date;
    }

    public void setDate(@Nullable String date) {
        this.date = date;
    }

    /** 0 for the first page. */
    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = after;
    }
}
