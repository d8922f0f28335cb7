package granary.nights;

import granary.cash.AgeCash;
import granary.cash.CarryCash;
import granary.cash.domain.CashPosition;
import granary.cash.domain.OverdueCash;
import granary.database.Shared;
import granary.nights.domain.NightKey;
import granary.payouts.domain.PartnerBalance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of partners' fees may be paid out, given the cash that they hold: overdue cash is set off with the partner's
 * consent, and blocks the payout without it. The statement stays as it is; the fee stays payable.
 */
@Shared
public class PayBesideCash {
    private final CarryCash carryCash;
    private final AgeCash ageCash;

    @Inject
    public PayBesideCash(CarryCash carryCash, AgeCash ageCash) {
        this.carryCash = carryCash;
        this.ageCash = ageCash;
    }

    /**
     * A night's cash, worked out again.
     *
     * @param positions at the end of the night
     * @param payable what may be paid out
     */
    public record Recomputed(List<CashPosition> positions, List<OverdueCash> overdue, Stream<PartnerBalance> payable) {}

    /** The balances that may be paid out; what is carried and found overdue is recorded. */
    Stream<PartnerBalance> apply(PinnedNights.Facts facts, List<PartnerBalance> balances) {
        CarryCash.Night night = night(facts);
        List<CashPosition> carried = carryCash.carry(night);
        return payable(balances, ageCash.age(night.country(), night.date(), carried, fees(facts, balances)));
    }

    /** The same from the same sources; nothing is recorded. */
    public Recomputed recompute(PinnedNights.Facts facts, List<PartnerBalance> balances) {
        CarryCash.Night night = night(facts);
        List<CashPosition> carried = carryCash.positions(night);
        List<OverdueCash> overdue = ageCash.overdue(night.country(), night.date(), carried, fees(facts, balances));
        return new Recomputed(carried, overdue, payable(balances, overdue));
    }

    /** Whether a night carried cash at all; those that were sealed before cash was did not. */
    public boolean isCarried(NightKey night) {
        return carryCash.isCarried(night.country(), night.date());
    }

    private static CarryCash.Night night(PinnedNights.Facts facts) {
        NightKey key = facts.night().key();
        return new CarryCash.Night(
                key.country(),
                key.date(),
                facts.settlement().network(),
                facts.night().pinnedFacts().networkHorizon());
    }

    private static AgeCash.Fees fees(PinnedNights.Facts facts, List<PartnerBalance> balances) {
        Map<String, Long> minor = new HashMap<>();
        balances.forEach(balance -> minor.put(balance.partner(), balance.balanceMinor()));
        return new AgeCash.Fees(
                partner -> minor.getOrDefault(partner, 0L),
                facts.settlement().country().minimumPayout().minor());
    }

    private static Stream<PartnerBalance> payable(List<PartnerBalance> balances, List<OverdueCash> overdue) {
        Map<String, OverdueCash> byPartner = new HashMap<>();
        overdue.forEach(one -> byPartner.put(one.partner(), one));
        return balances.stream().map(balance -> {
            OverdueCash one = byPartner.get(balance.partner());
            return one == null ? balance : new PartnerBalance(balance.partner(), one.left(balance.balanceMinor()));
        });
    }
}
