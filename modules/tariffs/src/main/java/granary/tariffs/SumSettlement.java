package granary.tariffs;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.NamedExemption;
import granary.tariffs.domain.OwingPartner;
import granary.tariffs.domain.ParkedPartner;
import granary.tariffs.domain.RuleTotal;
import granary.tariffs.domain.SettlementTotals;
import granary.tariffs.store.ExemptionStore;
import granary.tariffs.store.SettlementSums;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** A night's fees and statements in sums, grouped in the database, with bounded lists of what people must look at. */
@Shared
public class SumSettlement {
    private final SettlementSums sums;
    private final ExemptionStore exemptions;

    @Inject
    public SumSettlement(Database database) {
        sums = new SettlementSums(database);
        exemptions = new ExemptionStore(database);
    }

    public SettlementTotals totals(String country, BusinessDate date) {
        return sums.totals(country, date);
    }

    /** By tariff version and rule. */
    public List<RuleTotal> byRule(String country, BusinessDate date) {
        return sums.byRule(country, date);
    }

    /** Partners who owe us, the greatest debts first. */
    public List<OwingPartner> owing(String country, BusinessDate date, int most) {
        return sums.owing(country, date, most);
    }

    public List<ParkedPartner> parked(String country, BusinessDate date, int most) {
        return sums.parked(country, date, most);
    }

    /** How many transactions are exempt, by reason. */
    public Map<Exemption.Reason, Long> exemptions(String country, BusinessDate date) {
        return exemptions.counts(country, date);
    }

    /** The first exempt transactions of a reason, in the order of centers and intake. */
    public List<NamedExemption> exempt(String country, BusinessDate date, Exemption.Reason reason, int most) {
        return exemptions.named(country, date, reason, most);
    }
}
