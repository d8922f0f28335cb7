package granary.nights.verify;

import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.Correction;
import granary.adjustments.domain.SettledPartner;
import granary.adjustments.store.AdjustmentStore;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What one of the small nights books beside fees: something in one partner's favour, and more than another one has. */
final class SmallAdjustments {
    private static final Instant NOON = Instant.parse("2026-10-30T04:00:00Z");

    private final AdjustmentStore store;

    SmallAdjustments(Database database) {
        store = new AdjustmentStore(database);
    }

    void approve(BusinessDate date) {
        approve("adj_1", partner(1), 321, "a tier too low", date);
        approve("adj_2", partner(2), -90_000, "paid twice", date);
    }

    private static SettledPartner partner(int number) {
        return new SettledPartner("CN", number, "P00000" + number, OneOrder.YUAN);
    }

    private void approve(String id, SettledPartner partner, long minor, String reason, BusinessDate date) {
        Correction correction =
                new Correction(partner, Money.of(minor, OneOrder.YUAN), Optional.of("fee_1"), Optional.empty(), reason);
        Adjustment proposed = Adjustment.propose(id, correction, "maker", NOON);
        store.insert(proposed);
        store.decide(proposed.decided(new Adjustment.Decision(true, "checker", NOON, "seen"), date));
    }
}
