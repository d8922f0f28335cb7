package granary.tariffs;

import granary.network.NetworkSnapshot;
import granary.network.PartnerTerm;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.ExplainedNight;
import granary.tariffs.domain.Holdback;
import granary.tariffs.domain.MonthCounts;
import granary.tariffs.domain.Movements;
import granary.tariffs.domain.NightTerms;
import granary.tariffs.domain.Opening;
import granary.tariffs.domain.PartnerNight;
import granary.tariffs.domain.PartnerResult;
import granary.tariffs.domain.Settled;
import granary.tariffs.domain.Statement;
import granary.tariffs.domain.StoredStatement;
import granary.tariffs.domain.TariffHistory;
import granary.tariffs.domain.Work;
import granary.tariffs.store.WorkStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The work of some counties' partners in one night; settles them one by one, in the order of their numbers. */
public final class CountySettlement {
    /** What was read. */
    record Facts(
            List<WorkStore.Item> items,
            List<WorkStore.RefundItem> refunds,
            Map<Integer, StoredStatement> before,
            Map<Integer, Movements> moved) {}

    private static final class Gathered {
        private final List<Work.Chargeable> chargeable = new ArrayList<>();
        private final List<Work.Refund> refunds = new ArrayList<>();
    }

    private final SettlementNight night;
    private final NightTerms terms;
    private final Facts facts;
    private final SortedMap<Integer, Gathered> partners = new TreeMap<>();
    private final Map<Integer, Optional<PartnerTerm>> byCenter = new HashMap<>();
    private final List<Exemption> nobodys = new ArrayList<>();

    CountySettlement(SettlementNight night, Facts facts) {
        this.night = night;
        this.terms = night.terms();
        this.facts = facts;
        facts.before().keySet().forEach(this::gathered);
        facts.items().forEach(this::add);
        facts.refunds().forEach(this::add);
    }

    /** The partners beyond the given number, ascending. */
    public List<Integer> partnersAfter(int partnerNo) {
        return List.copyOf(partners.tailMap(partnerNo + 1).keySet());
    }

    /** How many transactions a partner's night holds. */
    public int itemsOf(int partnerNo) {
        Gathered gathered = gathered(partnerNo);
        return gathered.chargeable.size() + gathered.refunds.size();
    }

    /** What no partner did: exempt by name since the cut-over. */
    public List<Exemption> nobodys() {
        return List.copyOf(nobodys);
    }

    /** Settles one partner; where the sums do not fit, the partner is parked and named. */
    public Settled settle(int partnerNo) {
        Work work = work(partnerNo);
        int home = night.network().homeCounty(partnerNo);
        try {
            return new Settled(PartnerNight.settle(terms, opening(partnerNo), work), home);
        } catch (ArithmeticException e) {
            return new Settled(
                    PartnerResult.parked(work, opening(partnerNo), "sums do not fit: " + e.getMessage()), home);
        }
    }

    /** @throws ArithmeticException where the sums do not fit */
    ExplainedNight explained(int partnerNo, TariffHistory tariffs) {
        return new ExplainedNight(terms, opening(partnerNo), work(partnerNo), tariffs);
    }

    private Work work(int partnerNo) {
        Gathered gathered = gathered(partnerNo);
        gathered.chargeable.sort(Comparator.comparingLong(Work.Chargeable::seq));
        gathered.refunds.sort(Comparator.comparingLong(Work.Refund::seq));
        Movements moved = facts.moved().getOrDefault(partnerNo, Movements.NONE);
        return new Work(partnerNo, moved, gathered.chargeable, gathered.refunds);
    }

    /** A fresh one at every call, since settling uses it up. */
    private Opening opening(int partnerNo) {
        StoredStatement before = facts.before().get(partnerNo);
        if (before == null) {
            return Opening.nothing();
        }
        Statement statement = before.statement();
        MonthCounts counts = statement
                .end()
                .counts()
                .carried(before.date().month(), night.date().month());
        return new Opening(
                statement.end().payableMinor(),
                statement.end().receivableMinor(),
                Holdback.parse(statement.end().holdback().text()),
                counts);
    }

    private void add(WorkStore.Item item) {
        Optional<PartnerTerm> partner = byCenter.computeIfAbsent(
                item.centerNo(), center -> night.network().partnerAt(center, night.date()));
        if (partner.isEmpty()) {
            nobodys.add(new Exemption(item.seq(), item.centerNo(), Exemption.Reason.NO_PARTNER));
            return;
        }
        gathered(partner.get().partnerNo())
                .chargeable
                .add(new Work.Chargeable(
                        item.seq(),
                        item.centerNo(),
                        item.kind(),
                        item.channel(),
                        partner.get().model(),
                        night.network().countyTier(item.centerNo()),
                        item.amountMinor()));
    }

    private void add(WorkStore.RefundItem item) {
        NetworkSnapshot network = night.network();
        Optional<Integer> partner = FreezeMembership.partnerOf(item, network, night.date());
        if (partner.isEmpty()) {
            nobodys.add(new Exemption(item.refund().seq(), item.refund().centerNo(), Exemption.Reason.ORIGINAL_EXEMPT));
            return;
        }
        gathered(partner.get()).refunds.add(item.refund());
    }

    private Gathered gathered(int partnerNo) {
        return partners.computeIfAbsent(partnerNo, no -> new Gathered());
    }
}
