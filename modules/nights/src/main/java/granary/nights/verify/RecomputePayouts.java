package granary.nights.verify;

import granary.database.Database;
import granary.database.Shared;
import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.nights.DraftNightPayouts;
import granary.nights.PinnedNights;
import granary.nights.domain.NightKey;
import granary.nights.store.SealedRows;
import granary.nights.store.SealedTable;
import granary.payouts.DraftPayouts;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PartnerBalance;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.SellerPosition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works out again what a night proposes to pay, and what the approval of a batch has posted. */
@Shared
public class RecomputePayouts {
    private static final List<String> POSITION = List.of(
            "country",
            "night_date",
            "seller",
            "opening_minor",
            "matched_minor",
            "charged_minor",
            "given_back_minor",
            "refunded_minor",
            "instructed_minor",
            "closing_minor");
    private static final List<String> PAYOUT =
            List.of("country", "night_date", "payee", "kind", "amount_minor", "currency");
    private static final List<String> BATCH =
            List.of("country", "night_date", "currency", "payout_count", "total_minor", "content_hash");

    private final DraftNightPayouts draft;
    private final RecomputeCash cash;
    private final ReadPayouts payouts;
    private final SealedRows stored;

    @Inject
    public RecomputePayouts(Database database, DraftNightPayouts draft, RecomputeCash cash, ReadPayouts payouts) {
        this.draft = draft;
        this.cash = cash;
        this.payouts = payouts;
        this.stored = new SealedRows(database);
    }

    /** @param payable 2110 at the end of the night by partner, as recomputed */
    void drafted(PinnedNights.Facts facts, Map<Integer, Long> payable, Rows rows) {
        NightKey night = facts.night().key();
        List<PartnerBalance> balances = payable.entrySet().stream()
                .map(partner -> new PartnerBalance(
                        facts.settlement().network().partnerCode(partner.getKey()), partner.getValue()))
                .toList();
        DraftPayouts.Recomputed draft = this.draft.recompute(facts, cash.besideCash(facts, balances, rows));
        String date = night.date().toString();
        for (SellerPosition position : draft.positions()) {
            rows.row(SealedTable.SELLER_POSITION, POSITION, new String[] {
                night.country(),
                date,
                position.seller(),
                position.opening().toString(),
                position.moved().matched().toString(),
                position.moved().charged().toString(),
                position.moved().givenBack().toString(),
                position.moved().refunded().toString(),
                position.instructed().toString(),
                position.closing().toString()
            });
        }
        for (Payout payout : draft.payouts()) {
            rows.row(SealedTable.PAYOUT, PAYOUT, new String[] {
                night.country(),
                date,
                payout.payee(),
                payout.kind().name(),
                Long.toString(payout.amount().minor()),
                payout.amount().currency().getCurrencyCode()
            });
        }
        rows.row(SealedTable.PAYOUT_BATCH, BATCH, new String[] {
            night.country(),
            date,
            draft.content().currency().getCurrencyCode(),
            Integer.toString(draft.content().payouts()),
            draft.content().totalMinor().toString(),
            draft.content().hash()
        });
    }

    /** The entries dated the night that an approval of the batch before has posted. */
    void instructed(PinnedNights.Facts facts, Consumer<JournalEntry> each) {
        NightKey night = facts.night().key();
        posted(night.country(), night.date().previous(), each);
    }

    /** What the approval of a night's batch posts; nothing where it was not approved. */
    private void posted(String country, BusinessDate night, Consumer<JournalEntry> each) {
        Optional<PayoutBatch> batch = payouts.batchOf(country, night).filter(one -> one.state() == BatchState.APPROVED);
        batch.ifPresent(approved -> payouts.ofNight(country, night, payout -> each.accept(approved.entryOf(payout))));
    }

    /** I4: what the batch of this night instructs is on the ledger once, on the next date, if it was approved. */
    void holdAgainstLedger(PinnedNights.Facts facts, NameRows.Names names, Findings.Check check) {
        NightKey night = facts.night().key();
        ExpectedTable expected = new ExpectedTable(SealedTable.JOURNAL_ENTRY);
        posted(night.country(), night.date(), entry -> expected.add(JournalValues.COLUMNS, JournalValues.of(entry)));
        NightKey next = new NightKey(night.country(), night.date().next());
        Map<String, Integer> index = Row.index(expected.columns());
        stored.instructed(expected.columns(), next, values -> {
            if (!expected.take(values)) {
                check.fault(
                        names.of(SealedTable.JOURNAL_ENTRY, new Row(index, values)),
                        "is not what the approved batch of %s instructs".formatted(night));
            }
        });
        posted(night.country(), night.date(), entry -> {
            @Nullable String[] values = JournalValues.of(entry);
            if (expected.take(expected.ordered(JournalValues.COLUMNS, values))) {
                check.fault("entry of " + entry.reference(), "is missing, though its batch was approved");
            }
        });
    }
}
