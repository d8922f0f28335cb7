package granary.cash;

import granary.access.Audit;
import granary.access.Caller;
import granary.cash.domain.Consent;
import granary.cash.store.TermsStore;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Records what a partner says about setting overdue cash off against its fees. It counts from the date that is open when
 * it is said: a night whose date is closed goes by what was said before.
 */
@Shared
public class ConsentToSetOff {
    private final TermsStore terms;
    private final BusinessDays days;
    private final Countries countries;
    private final Audit audit;
    private final BusinessClock clock;

    @Inject
    ConsentToSetOff(Database database, BusinessDays days, Countries countries, Audit audit, BusinessClock clock) {
        this.terms = new TermsStore(database);
        this.days = days;
        this.countries = countries;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same said again changes nothing. */
    @Transactional
    public Consent say(PartnerFacts partner, Consent.Decision decision, Caller by) {
        Instant now = clock.instant();
        BusinessDate today = days.acceptanceDate(countries.get(partner.country()), now);
        terms.lock(partner.code());
        Optional<Consent> before = terms.consent(partner.code());
        if (before.filter(last -> last.decision() == decision).isPresent()) {
            return before.get();
        }
        Consent consent = new Consent(before.map(Consent::no).orElse(0) + 1, decision, today, by.id(), now);
        terms.insert(partner.code(), consent);
        audit.record(
                by,
                "CASH_SET_OFF_CONSENT",
                partner.code(),
                "{\"decision\":\"%s\",\"countsFrom\":\"%s\"}".formatted(decision, today));
        return consent;
    }
}
