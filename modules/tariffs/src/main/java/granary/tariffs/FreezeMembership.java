package granary.tariffs;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.NetworkSnapshot;
import granary.network.PartnerTerm;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.Exemption.Reason;
import granary.tariffs.store.ExemptionStore;
import granary.tariffs.store.SettlementSink;
import granary.tariffs.store.WorkStore;
import granary.transactions.CloseDate;
import granary.transactions.domain.CenterCount;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles who settles what: every transaction of a closed date belongs to the partition of its partner's home county,
 * and what no partner did, or nothing was earned by, is exempt by name. Doing it again changes nothing.
 */
@Shared
public class FreezeMembership {
    private final CloseDate closeDate;
    private final WorkStore work;
    private final ExemptionStore exemptions;
    private final SettlementSink sink;

    @Inject
    public FreezeMembership(Database database, CloseDate closeDate) {
        this.closeDate = closeDate;
        this.work = new WorkStore(database);
        this.exemptions = new ExemptionStore(database);
        this.sink = new SettlementSink(database);
    }

    /** Freezes and answers the counts of the date, by center and settling county. */
    @Transactional
    public List<CenterCount> freeze(SettlementNight night) {
        String country = night.country().code();
        exemptions.clear(country, night.date());
        for (CenterCount count : closeDate.counts(country, night.date())) {
            if (!count.refunds()) {
                freezeCenter(night, count);
            }
        }
        freezeRefunds(night);
        return closeDate.counts(country, night.date());
    }

    private void freezeCenter(SettlementNight night, CenterCount count) {
        Optional<PartnerTerm> partner = night.network().partnerAt(count.centerNo(), night.date());
        if (partner.isEmpty()) {
            exemptions.exemptCenter(night.country().code(), night.date(), count.centerNo(), Reason.NO_PARTNER);
            return;
        }
        int home = night.network().homeCounty(partner.get().partnerNo());
        if (home != count.settleCounty()) {
            closeDate.settleIn(night.country().code(), night.date(), count.centerNo(), home);
        }
    }

    private void freezeRefunds(SettlementNight night) {
        List<Exemption> exempt = new ArrayList<>();
        for (WorkStore.RefundItem item : work.refunds(night.country().code(), night.date(), Counties.ALL)) {
            Optional<Integer> partner = partnerOf(item, night.network(), night.date());
            if (partner.isEmpty()) {
                exempt.add(new Exemption(item.refund().seq(), item.refund().centerNo(), Reason.ORIGINAL_EXEMPT));
                continue;
            }
            int home = night.network().homeCounty(partner.get());
            if (home != item.original().settleCounty()) {
                closeDate.settleRefundIn(item.refund().seq(), home);
            }
        }
        sink.writeExemptions(night.rows(), exempt);
    }

    /** Who earned, or in this night earns, what a refund takes back; nobody where the original was exempt. */
    static Optional<Integer> partnerOf(WorkStore.RefundItem item, NetworkSnapshot network, BusinessDate night) {
        Integer settledBy = item.original().settledBy();
        if (settledBy != null) {
            return Optional.of(settledBy);
        }
        return item.original().date().equals(night)
                ? network.partnerAt(item.original().centerNo(), night).map(PartnerTerm::partnerNo)
                : Optional.empty();
    }
}
