package granary.sandbox.demo;

import granary.money.Money;

/** A difference that a provider's file holds on purpose, as the night is to find it. */
record PlantedFault(String provider, String reference, String cause, long oursMinor, long theirsMinor) {
    /** As the export of breaks has it. */
    String csv() {
        return "%s,%s,%s,%d,%d,CNY".formatted(provider, reference, cause, oursMinor, theirsMinor);
    }

    String text() {
        return "%s %s: %s, ours ¥%s, theirs ¥%s"
                .formatted(provider, reference, cause, yuan(oursMinor), yuan(theirsMinor));
    }

    private static String yuan(long minor) {
        return Money.of(minor, Money.CNY).toDecimal();
    }
}
