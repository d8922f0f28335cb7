package granary.cash;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.cash.domain.CashTerms;
import granary.cash.domain.NewTerms;
import granary.cash.domain.PartnerLimit;
import granary.cash.store.TermsStore;
import granary.country.BusinessClock;
import granary.country.Country;
import granary.database.Database;
import granary.database.LostRace;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Sets how much cash partners may hold and for how long. A limit holds from the next order on; the days count in the
 * nights from the date that is open now.
 */
@Shared
public class SetCashTerms {
    private final TermsStore terms;
    private final BusinessDays days;
    private final Audit audit;
    private final BusinessClock clock;

    @Inject
    SetCashTerms(Database database, BusinessDays days, Audit audit, BusinessClock clock) {
        this.terms = new TermsStore(database);
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds in a country now. */
    @Transactional
    public CashTerms of(String country) {
        return terms.latest(country);
    }

    /** A partner's own limit. */
    @Transactional
    public PartnerLimit of(PartnerFacts partner) {
        return terms.limit(partner.code());
    }

    /** @throws granary.access.Problem 412 where it was changed since it was seen */
    @Transactional
    public CashTerms set(Country country, IfMatch seen, NewTerms asked, Caller by) {
        BusinessDate countsFrom = days.acceptanceDate(country, clock.instant());
        CashTerms before = terms.latest(country.code());
        seen.hold(before.tag());
        CashTerms now = new CashTerms(before.version() + 1, asked.limitMinor(), asked.overdueAfterDays());
        unlessSomebodyWasFaster(() -> terms.insert(country.code(), now, countsFrom));
        OptionalInt held = now.overdueAfterDays();
        audit.record(
                by,
                "CASH_TERMS_SET",
                country.code(),
                "{\"limitMinor\":%s,\"overdueAfterDays\":%s}"
                        .formatted(text(now.limitMinor()), held.isPresent() ? held.getAsInt() : "null"));
        return now;
    }

    /** @throws granary.access.Problem 412 where it was changed since it was seen */
    @Transactional
    public PartnerLimit set(PartnerFacts partner, IfMatch seen, OptionalLong limitMinor, Caller by) {
        unlessSomebodyWasFaster(() -> terms.lock(partner.code()));
        PartnerLimit before = terms.limit(partner.code());
        seen.hold(before.tag());
        PartnerLimit now = new PartnerLimit(before.version() + 1, limitMinor);
        terms.setLimit(partner.code(), now);
        audit.record(by, "CASH_LIMIT_SET", partner.code(), "{\"limitMinor\":%s}".formatted(text(limitMinor)));
        return now;
    }

    private static void unlessSomebodyWasFaster(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            if (LostRace.in(e)) {
                throw IfMatch.changedMeanwhile();
            }
            throw e;
        }
    }

    private static String text(OptionalLong minor) {
        return minor.isPresent() ? Long.toString(minor.getAsLong()) : "null";
    }
}
