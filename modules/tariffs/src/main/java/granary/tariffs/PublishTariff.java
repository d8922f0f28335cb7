package granary.tariffs;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.tariffs.domain.TariffContent;
import granary.tariffs.domain.TariffSheet;
import granary.tariffs.domain.TariffSheet.Hand;
import granary.tariffs.store.TariffStore;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;

/** A checker who did not write a tariff publishes it: from its effective date on it prices the country's work. */
@Shared
public class PublishTariff {
    private final TariffStore store;
    private final BusinessDays days;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    public PublishTariff(TariffStore store, BusinessDays days, BusinessClock clock, Audit audit) {
        this.store = store;
        this.audit = audit;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The published tariff; a checker's second call answers the first one's result.
     *
     * @throws Problem 403 for who had a hand in it, 404, 409 where another has published it or a publication of the
     *     country goes on, 412 where another content was seen, 422 where its date is taken or past
     */
    @Transactional
    public TariffSheet publish(String id, IfMatch seen, Caller checker) {
        TariffSheet sheet = store.lock(id).orElseThrow(Problem::notFound);
        seen.hold(sheet.contentHash());
        if (sheet.wasMadeBy(checker.id())) {
            throw Problem.of(403, "MAKER_IS_CHECKER", "a tariff is published by someone who did not write it");
        }
        if (sheet.wasPublishedBy(checker.id())) {
            return sheet;
        }
        if (sheet.isPublished()) {
            throw Problem.of(409, "TARIFF_PUBLISHED", "someone else has published this tariff");
        }
        try {
            int version = store.nextVersion(sheet.content().country());
            requireFreeDate(sheet.content());
            sheet.publish(version, new Hand(checker.id(), clock.instant()));
            store.flush();
        } catch (PersistenceException e) {
            throw Problem.of(409, "PUBLICATION_GOES_ON", "another tariff of this country is being published")
                    .retryable();
        }
        audit.record(checker, "TARIFF_PUBLISHED", id, sheet.auditDetail());
        return sheet;
    }

    private void requireFreeDate(TariffContent content) {
        BusinessDate date = content.effectiveFrom();
        if (store.isPublishedFrom(content.country(), date)) {
            throw refused("a tariff from %s is already published".formatted(date));
        }
        // Locks the country's dates, so that no cut-over closes this one before the publication is committed.
        BusinessDate firstOpen = days.openNotBefore(content.country(), date);
        if (firstOpen.isAfter(date)) {
            throw refused("%s is cut over already; the first open date is %s".formatted(date, firstOpen));
        }
    }

    private static Problem refused(String message) {
        return Problem.invalid(List.of(new Problem.FieldError("/effectiveFrom", message)));
    }
}
