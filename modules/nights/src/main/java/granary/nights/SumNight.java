package granary.nights;

import granary.database.Shared;
import granary.money.BusinessDate;
import granary.nights.domain.Night;
import granary.nights.domain.NightFigures;
import granary.nights.domain.NightKey;
import granary.nights.domain.Trade;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.domain.MatchKey;
import granary.tariffs.SumSettlement;
import granary.transactions.SumTransactions;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums a night up in the database. Sealed nights do not change, so that the last few are remembered. */
@Shared
public class SumNight {
    private static final int REMEMBERED = 32;

    private final SumTransactions transactions;
    private final SumSettlement settlement;
    private final ReadMatches matches;
    private final Map<NightKey, NightFigures> sealed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NightKey, NightFigures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    public SumNight(SumTransactions transactions, SumSettlement settlement, ReadMatches matches) {
        this.transactions = transactions;
        this.settlement = settlement;
        this.matches = matches;
    }

    public NightFigures of(Night night) {
        if (!night.isSealed()) {
            return sum(night.key());
        }
        synchronized (sealed) {
            NightFigures known = sealed.get(night.key());
            if (known != null) {
                return known;
            }
        }
        NightFigures figures = sum(night.key());
        synchronized (sealed) {
            sealed.put(night.key(), figures);
        }
        return figures;
    }

    private NightFigures sum(NightKey key) {
        String country = key.country();
        BusinessDate date = key.date();
        MatchKey match = MatchKey.night(country, date);
        return new NightFigures(
                new Trade(transactions.done(country, date), transactions.refunded(country, date)),
                settlement.totals(country, date),
                settlement.byRule(country, date),
                matches.totals(match),
                matches.summaries(match));
    }
}
