package granary.nights;

import granary.access.Problem;
import granary.adjustments.FindAdjustments;
import granary.cash.ReadOverdue;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.ReadEntries;
import granary.money.BusinessDate;
import granary.network.NamePartners;
import granary.network.PartnerPost;
import granary.network.PartnerRef;
import granary.nights.domain.ListedStatement;
import granary.nights.domain.Night;
import granary.nights.domain.PartnerStatement;
import granary.nights.domain.Seal;
import granary.nights.domain.StatementId;
import granary.nights.domain.StatementReach;
import granary.nights.store.SealStore;
import granary.tariffs.ReadFeeLines;
import granary.tariffs.ReadStatements;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.StoredStatement;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One partner's statement of a night, with everything that explains it, and its fee lines. */
@Shared
public class ReadPartnerStatements {
    private final ReadNights nights;
    private final SealStore seals;
    private final ReadStatements statements;
    private final ReadFeeLines lines;
    private final ReadEntries entries;
    private final PartnerPayouts payouts;
    private final ReadOverdue cash;
    private final NamePartners names;
    private final FindAdjustments adjustments;

    @Inject
    public ReadPartnerStatements(
            Database database,
            ReadNights nights,
            ReadStatements statements,
            ReadFeeLines lines,
            ReadEntries entries,
            PartnerPayouts payouts,
            ReadOverdue cash,
            NamePartners names,
            FindAdjustments adjustments) {
        this.seals = new SealStore(database);
        this.nights = nights;
        this.statements = statements;
        this.lines = lines;
        this.entries = entries;
        this.payouts = payouts;
        this.cash = cash;
        this.names = names;
        this.adjustments = adjustments;
    }

    /** @throws Problem 404 for an unknown statement, and equally for one that is not within reach */
    @Transactional
    public PartnerStatement one(StatementId id, StatementReach reach) {
        ListedStatement listed = listed(id, reach);
        StoredStatement stored = listed.stored();
        String country = stored.country();
        BusinessDate date = stored.date();
        Night night = nights.one(id.night());
        return new PartnerStatement(
                listed,
                posts(night, listed.partner()),
                lines.byKind(id.of()),
                adjustments.booked(country, date, listed.partner().no()),
                before(night, id),
                entries.ofPartner(country, date, listed.partner().no()),
                payouts.paid(country, date, listed.partner().code()),
                payouts.drafted(country, date, listed.partner().code()),
                new PartnerStatement.Cash(
                        cash.bookedOn(country, date, listed.partner().code()),
                        cash.of(country, date, listed.partner().code())),
                seals.find(id.night()).map(Seal::sha256));
    }

    /**
     * Up to {@code most} fee lines of a statement beyond a transaction, in the order of intake.
     *
     * @throws Problem 404 as {@link #one}
     */
    @Transactional
    public List<PlacedFeeLine> lines(StatementId id, StatementReach reach, long afterSeq, int most) {
        listed(id, reach);
        return lines.page(id.of(), afterSeq, most);
    }

    /**
     * The fee line of a transaction.
     *
     * @throws Problem 404 for none, and equally for one of a statement that is not within reach
     */
    @Transactional
    public PlacedFeeLine line(long seq, StatementReach reach) {
        PlacedFeeLine line = lines.find(seq).orElseThrow(Problem::notFound);
        listed(new StatementId(nightOf(line)), reach);
        return line;
    }

    private ListedStatement listed(StatementId id, StatementReach reach) {
        Night night = nights.one(id.night());
        int partnerNo = id.of().partnerNo();
        PartnerRef partner = names.find(List.of(partnerNo)).get(partnerNo);
        if (partner == null || !reach.holds(night) || !reach.holds(partner.code())) {
            throw Problem.notFound();
        }
        return statements
                .find(id.of().country(), id.of().date(), partnerNo)
                .map(stored -> new ListedStatement(stored, partner, night.state()))
                .orElseThrow(Problem::notFound);
    }

    private List<PartnerPost> posts(Night night, PartnerRef partner) {
        return names.posts(
                partner,
                night.key().country(),
                night.key().date(),
                night.pinnedFacts().networkHorizon());
    }

    private Optional<PartnerStatement.Before> before(Night night, StatementId id) {
        return night.pinnedFacts()
                .before()
                .flatMap(
                        date -> statements.find(id.of().country(), date, id.of().partnerNo()))
                .map(stored -> new PartnerStatement.Before(stored, lines.byKind(NightOfPartner.of(stored))));
    }

    static NightOfPartner nightOf(PlacedFeeLine line) {
        return new NightOfPartner(line.country(), line.date(), line.sourced().partnerNo());
    }

    /** The partner of a line that was found. */
    PartnerRef partnerOf(PlacedFeeLine line) {
        int partnerNo = line.sourced().partnerNo();
        return Objects.requireNonNull(
                names.find(List.of(partnerNo)).get(partnerNo), () -> "partner %d is gone".formatted(partnerNo));
    }
}
