package granary.nights.verify;

import granary.cash.domain.CashPosition;
import granary.cash.domain.OverdueCash;
import granary.database.Shared;
import granary.nights.PayBesideCash;
import granary.nights.PinnedNights;
import granary.nights.domain.NightKey;
import granary.nights.store.SealedTable;
import granary.payouts.domain.PartnerBalance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Works out again what partners held at the end of a night, what of it was overdue, and what they may be paid. */
@Shared
public class RecomputeCash {
    private static final List<String> NIGHT = List.of("country", "night_date", "network_horizon");
    private static final List<String> POSITION = List.of(
            "country",
            "night_date",
            "partner",
            "opening_minor",
            "taken_in_minor",
            "given_back_minor",
            "deposited_minor",
            "set_off_minor",
            "closing_minor");
    private static final List<String> OVERDUE =
            List.of("country", "night_date", "partner", "overdue_minor", "set_off_minor", "blocked_minor");

    private final PayBesideCash cash;

    @Inject
    public RecomputeCash(PayBesideCash cash) {
        this.cash = cash;
    }

    /** What may be paid out; all of it in a night that was sealed before cash was carried. */
    Stream<PartnerBalance> besideCash(PinnedNights.Facts facts, List<PartnerBalance> balances, Rows rows) {
        NightKey night = facts.night().key();
        if (!cash.isCarried(night)) {
            return balances.stream();
        }
        PayBesideCash.Recomputed recomputed = cash.recompute(facts, balances);
        String date = night.date().toString();
        rows.row(SealedTable.CASH_NIGHT, NIGHT, new String[] {
            night.country(), date, Long.toString(facts.night().pinnedFacts().networkHorizon())
        });
        for (CashPosition position : recomputed.positions()) {
            rows.row(SealedTable.CASH_POSITION, POSITION, new String[] {
                night.country(),
                date,
                position.partner(),
                position.opening().toString(),
                position.moved().takenIn().toString(),
                position.moved().givenBack().toString(),
                position.moved().deposited().toString(),
                position.moved().setOff().toString(),
                position.closing().toString()
            });
        }
        for (OverdueCash overdue : recomputed.overdue()) {
            rows.row(SealedTable.CASH_OVERDUE, OVERDUE, new String[] {
                night.country(),
                date,
                overdue.partner(),
                overdue.overdue().toString(),
                Long.toString(overdue.setOffMinor()),
                Long.toString(overdue.blockedMinor())
            });
        }
        return recomputed.payable();
    }
}
