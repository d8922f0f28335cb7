package granary.tariffs;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.Movements;
import granary.tariffs.domain.Settled;
import granary.tariffs.store.SettlementCleaner;
import granary.tariffs.store.SettlementSink;
import granary.tariffs.store.StatementStore;
import granary.tariffs.store.WorkStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Settles partners' fees: fee lines, clawbacks, statements and one entry a partner, in partitions that each hold whole
 * partners.
 */
@Shared
public class SettleFees {
    private final WorkStore work;
    private final StatementStore statements;
    private final SettlementSink sink;
    private final SettlementCleaner cleaner;

    @Inject
    public SettleFees(Database database) {
        work = new WorkStore(database);
        statements = new StatementStore(database);
        sink = new SettlementSink(database);
        cleaner = new SettlementCleaner(database);
    }

    /** Removes what an earlier run of an unsealed night has written. */
    @Transactional
    public void clear(String country, BusinessDate date) {
        cleaner.clear(country, date);
    }

    /**
     * The work of a range of counties, loaded whole.
     *
     * @param moved on partners' accounts on the date beside fees, by partner
     */
    @Transactional
    public CountySettlement open(SettlementNight night, Counties counties, Map<Integer, Movements> moved) {
        String country = night.country().code();
        return new CountySettlement(
                night,
                new CountySettlement.Facts(
                        work.chargeable(country, night.date(), counties),
                        work.refunds(country, night.date(), counties),
                        night.before()
                                .map(before -> statements.ofCounties(country, before, counties))
                                .orElse(Map.of()),
                        moved));
    }

    /** Stores settled partners, in the caller's transaction. */
    @Transactional
    public void store(SettlementNight night, List<Settled> partners) {
        sink.write(night.rows(), partners);
    }
}
