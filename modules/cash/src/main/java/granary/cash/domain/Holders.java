package granary.cash.domain;

import granary.ledger.domain.EntryKind;

/** Whose part of 1210 an entry's owner is. */
public final class Holders {
    private Holders() {}

    /**
     * Whether the owner is a partner: of what a partner brings or has set off. All else is owned by the center where it
     * was paid, and held by the partner of that center on that date (DOMAIN, exact reading 3).
     */
    public static boolean isPartner(EntryKind kind) {
        return switch (kind) {
            case CASH_DEPOSITED, CASH_DEPOSIT_REVERSED, CASH_SET_OFF -> true;
            default -> false;
        };
    }
}
