package granary.tariffs;

import granary.access.wire.Json;
import granary.tariffs.domain.Tariff;
import granary.tariffs.domain.TariffContent;
import granary.tariffs.domain.TariffDocument;
import granary.tariffs.domain.TariffSheet;

/** A tariff's document as canonical JSON and back. */
public final class TariffJson {
    private TariffJson() {}

    /** Of a document without a fault. */
    static TariffContent write(TariffDocument document) {
        return new TariffContent(document.countryCode(), document.effectiveDate(), Json.write(document));
    }

    /** Of a document that was stored. */
    public static TariffDocument read(TariffContent content) {
        return Json.read(content.json(), TariffDocument.class);
    }

    /** @throws IllegalStateException where the stored document is not the one that was published */
    static Tariff readPublished(TariffSheet sheet) {
        if (!sheet.content().hash().equals(sheet.contentHash())) {
            throw new IllegalStateException(
                    "the document of tariff %s was changed after it had been written: %s is not %s"
                            .formatted(sheet.id(), sheet.content().hash(), sheet.contentHash()));
        }
        return read(sheet.content()).toTariff(sheet.version().orElseThrow());
    }
}
