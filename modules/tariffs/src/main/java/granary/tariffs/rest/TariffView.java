package granary.tariffs.rest;

import granary.tariffs.TariffJson;
import granary.tariffs.domain.TariffDocument;
import granary.tariffs.domain.TariffSheet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as it is answered.
 *
 * @param state {@code DRAFT} or {@code PUBLISHED}
 * @param version 1, 2, 3 … of the country, once it is published
 * @param contentHash what a publication is bound to; the ETag
 * @param document left out of lists
 */
public record TariffView(
        String id,
        String state,
        @Nullable Integer version,
        String country,
        String effectiveFrom,
        String contentHash,
        HandView drafted,
        HandView edited,
        @Nullable HandView published,
        @Nullable TariffDocument document) {

    /** Who did something, and when. */
    public record HandView(String by, Instant at) {
        static HandView of(TariffSheet.Hand hand) {
            return new HandView(hand.who(), hand.at());
        }
    }

    static TariffView whole(TariffSheet sheet) {
        return of(sheet, TariffJson.read(sheet.content()));
    }

    static TariffView listed(TariffSheet sheet) {
        return of(sheet, null);
    }

    private static TariffView of(TariffSheet sheet, @Nullable TariffDocument document) {
        return new TariffView(
                sheet.id(),
                sheet.state().name(),
                sheet.version().orElse(null),
                sheet.content().country(),
                sheet.content().effectiveFrom().toString(),
                sheet.contentHash(),
                HandView.of(sheet.drafted()),
                HandView.of(sheet.edited()),
                sheet.published().map(HandView::of).orElse(null),
                document);
    }
}
