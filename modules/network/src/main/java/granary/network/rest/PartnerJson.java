package granary.network.rest;

import granary.access.wire.Check;
import granary.money.BusinessDate;
import granary.network.domain.PartnerEntry;
import granary.network.domain.PartnerFacts;
import granary.network.domain.PartnerFacts.Period;
import granary.network.domain.PartnerModel;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner and one period of work on the wire.
 *
 * @param id given by the server; ignored in a change, so that what was read can be sent back
 * @param center the center's code
 * @param since the period's first business date
 */
@Schema(
        name = "Partner",
        example = "{\"code\":\"P000001\",\"name\":\"刘阆阆\",\"center\":\"V000001\","
                + "\"model\":\"SELLER\",\"since\":\"2025-02-26\"}")
public record PartnerJson(
        @Schema(readOnly = true) @Nullable String id,
        @Nullable String code,
        @Nullable String name,

        @Schema(description = "code of the center") @Nullable
        String center,

        @Schema(enumeration = {"STORE", "SELLER"}) @Nullable String model,

        @Schema(format = "date", description = "first business date of the period") @Nullable
        String since) {

    /** With the period that holds at a date, or the first one to come. */
    static PartnerJson of(PartnerFacts partner, BusinessDate today) {
        return of(partner, partner.currentAt(today));
    }

    static PartnerJson of(PartnerFacts partner, Period period) {
        return new PartnerJson(
                partner.id(),
                partner.code(),
                partner.name(),
                period.center(),
                period.model().name(),
                period.since().toString());
    }

    /** @throws granary.access.Problem 422 with every wrong place */
    PartnerEntry toEntry() {
        Check check = new Check();
        String checkedCode = check.code("/code", code);
        String checkedName = check.text("/name", name, 1, 200);
        String checkedCenter = check.code("/center", center);
        Optional<PartnerModel> checkedModel = check.choice("/model", model, PartnerModel.class);
        Optional<BusinessDate> checkedSince = check.date("/since", since);
        check.finish();
        return new PartnerEntry(
                checkedCode, checkedName, checkedCenter, checkedModel.orElseThrow(), checkedSince.orElseThrow());
    }
}
