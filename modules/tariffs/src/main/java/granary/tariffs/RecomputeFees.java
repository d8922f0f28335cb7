package granary.tariffs;

import granary.database.BulkInsert;
import granary.database.Shared;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.Movements;
import granary.tariffs.domain.Settled;
import granary.tariffs.store.SettlementSink;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Settles a night's fees again by the same engine and without storing anything, from the transactions, the pinned facts
 * and the night before (DOMAIN, exact reading 17).
 */
@Shared
public class RecomputeFees {
    private static final int PARTNERS_AT_ONCE = 500;

    private final SettleFees settleFees;

    @Inject
    public RecomputeFees(SettleFees settleFees) {
        this.settleFees = settleFees;
    }

    /**
     * What a range of counties settles: fee lines, clawbacks, exemptions, statements and entries, as the rows that are
     * stored of them.
     *
     * @param moved on partners' accounts on the date beside fees, by partner
     * @param tables takes the rows, in no particular order
     */
    public void rows(
            SettlementNight night, Counties counties, Map<Integer, Movements> moved, BulkInsert.Tables tables) {
        CountySettlement settlement = settleFees.open(night, counties, moved);
        try {
            SettlementSink.writeExemptions(tables, night.rows(), settlement.nobodys());
            List<Settled> some = new ArrayList<>();
            for (int partnerNo : settlement.partnersAfter(0)) {
                some.add(settlement.settle(partnerNo));
                if (some.size() == PARTNERS_AT_ONCE) {
                    SettlementSink.write(tables, night.rows(), some);
                    some.clear();
                }
            }
            SettlementSink.write(tables, night.rows(), some);
        } catch (SQLException e) {
            throw new IllegalStateException("recomputed rows cannot be taken: " + e.getMessage(), e);
        }
    }
}
