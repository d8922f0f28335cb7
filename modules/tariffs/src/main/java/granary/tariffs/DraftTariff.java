package granary.tariffs;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.Ids;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Shared;
import granary.tariffs.domain.TariffDocument;
import granary.tariffs.domain.TariffSheet;
import granary.tariffs.domain.TariffSheet.Hand;
import granary.tariffs.domain.TariffValidation;
import granary.tariffs.store.TariffStore;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.List;

/** A maker writes a tariff, or changes one that is not published yet. */
@Shared
public class DraftTariff {
    private final TariffStore store;
    private final Countries countries;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    public DraftTariff(TariffStore store, Countries countries, BusinessClock clock, Audit audit) {
        this.store = store;
        this.audit = audit;
        this.countries = countries;
        this.clock = clock;
    }

    /** @throws Problem 422 naming every fault of the document */
    @Transactional
    public TariffSheet draft(TariffDocument document, Caller maker) {
        requireSound(document);
        TariffSheet sheet = TariffSheet.draft(Ids.next("trf"), TariffJson.write(document), hand(maker));
        store.add(sheet);
        audit.record(maker, "TARIFF_DRAFTED", sheet.id(), sheet.auditDetail());
        return sheet;
    }

    /**
     * @throws Problem 412 where another content was seen, 409 once it is published, 422 as for a draft, 404 where there
     *     is none
     */
    @Transactional
    public TariffSheet change(String id, IfMatch seen, TariffDocument document, Caller maker) {
        TariffSheet sheet = store.lock(id).orElseThrow(Problem::notFound);
        if (sheet.isPublished()) {
            throw Problem.of(409, "TARIFF_PUBLISHED", "a published tariff never changes; draft another");
        }
        seen.hold(sheet.contentHash());
        requireSound(document);
        sheet.edit(TariffJson.write(document), hand(maker));
        try {
            store.flush();
        } catch (OptimisticLockException e) {
            throw IfMatch.changedMeanwhile();
        }
        audit.record(maker, "TARIFF_CHANGED", id, sheet.auditDetail());
        return sheet;
    }

    private void requireSound(TariffDocument document) {
        List<Problem.FieldError> errors = TariffValidation.faults(document).stream()
                .map(fault -> new Problem.FieldError(fault.pointer(), fault.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (countries.find(document.countryCode()).isEmpty()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/country", "there is no pack of this country")));
        }
    }

    private Hand hand(Caller maker) {
        return new Hand(maker.id(), clock.instant());
    }
}
