package granary.payouts.rest;

import granary.access.wire.Check;
import granary.money.BusinessDate;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.PayoutBatch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which batches a list asks for.
 *
 * @param country empty for every country
 */
record BatchQuery(String country, Optional<BusinessDate> night) {
    /** @throws granary.access.Problem 422 for a date without a country, or what is neither */
    static BatchQuery of(@Nullable String country, @Nullable String date) {
        Check check = new Check();
        String within = check.optionalCode("/country", country).orElse("");
        Optional<BusinessDate> night = date == null ? Optional.empty() : check.date("/date", date);
        if (date != null && country == null) {
            check.refuse("/country", "is needed with a date");
        }
        check.finish();
        return new BatchQuery(within, night);
    }

    List<PayoutBatch> run(ReadPayouts payouts, String after, int most) {
        if (night.isEmpty()) {
            return payouts.page(country, after, most);
        }
        return payouts.batchOf(country, night.get()).stream()
                .filter(batch -> batch.id().compareTo(after) > 0)
                .toList();
    }
}
