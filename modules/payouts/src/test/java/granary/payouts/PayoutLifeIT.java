package granary.payouts;

import static granary.money.Money.CNY;
import static granary.payouts.PayoutBooks.matched;
import static granary.payouts.PayoutBooks.refunded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.ledger.domain.Account;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PartnerBalance;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.PayoutKind;
import granary.payouts.domain.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PayoutLifeIT {
    // One database of a dialect serves all facts: each has its own nights, far from the others'.
    private static final Map<Dialect, PayoutBooks> ALL_BOOKS = new EnumMap<>(Dialect.class);
    private static BusinessDate last = BusinessDate.of(2026, 10, 29);

    private final PayoutBooks books;
    private final BusinessDate night = nextNight();

    PayoutLifeIT(Dialect dialect) {
        books = ALL_BOOKS.computeIfAbsent(dialect, PayoutBooks::new);
        books.deeds.clear();
    }

    private static BusinessDate nextNight() {
        last = last.plusDays(10);
        return last;
    }

    @Test
    void whatReachesTheMinimumIsPaidWholeInTheOrderOfTheExport() {
        books.draft(
                night,
                List.of(balance("P2", 500), balance("P1", 0), balance("P_", 7), balance("P3", -1)),
                List.of(matched("P2", 40), refunded("S9", 5)));
        assertThat(books.payouts(night))
                .containsExactly(
                        payout(PayoutKind.PARTNER_FEES, "P2", 500),
                        payout(PayoutKind.SELLER, "P2", 40),
                        payout(PayoutKind.PARTNER_FEES, "P_", 7));
    }

    @Test
    void anEqualRunGivesAnEqualDraftAndAnotherReplacesItWhole() {
        PayoutBatch first = books.draft(night, List.of(balance("P1", 5), balance("P2", 6)), List.of(matched("S1", 3)))
                .batch();
        PayoutBatch again = books.draft(night, List.of(balance("P2", 6), balance("P1", 5)), List.of(matched("S1", 3)))
                .batch();
        assertThat(again).isEqualTo(first);
        PayoutBatch other =
                books.draft(night, List.of(balance("P1", 5)), List.of()).batch();
        assertThat(other.id()).isEqualTo(first.id());
        assertThat(other.content().hash()).isNotEqualTo(first.content().hash());
        assertThat(books.payouts(night)).containsExactly(payout(PayoutKind.PARTNER_FEES, "P1", 5));
    }

    @Test
    void anApprovalPostsEveryPayoutOnTheNextDate() {
        PayoutBatch batch = proposed();
        PostingPreview preview = books.decide.preview(batch.id());
        assertThat(books.posted(night.next())).isEmpty();
        books.decide(batch, Verdict.APPROVE, "checker");
        assertThat(books.posted(night.next()))
                .containsOnly(
                        entry("2110 P1", BigInteger.valueOf(500)),
                        entry("2210 S1", BigInteger.valueOf(40)),
                        entry("2130 null", BigInteger.valueOf(-540)));
        assertThat(preview.date()).isEqualTo(night.next());
        assertThat(preview.sums()).containsEntry(Account.PAYOUTS_IN_TRANSIT, BigInteger.valueOf(-540));
        List<Payout> instructed = new ArrayList<>();
        books.read.instructedFor("CN", night.next(), instructed::add);
        assertThat(instructed).isEqualTo(books.payouts(night));
    }

    @Test
    void aRejectionPostsNothingAndInstructsNothing() {
        books.decide(proposed(), Verdict.REJECT, "checker");
        books.read.instructedFor("CN", night.next(), payout -> {
            throw new AssertionError("instructed: " + payout);
        });
        assertThat(books.posted(night.next())).isEmpty();
    }

    @Test
    void theSameDecisionAgainAnswersTheFirstAndPostsOnce() {
        PayoutBatch batch = proposed();
        PayoutBatch decided = books.decide(batch, Verdict.APPROVE, "checker");
        assertThat(books.decide(batch, Verdict.APPROVE, "checker").content()).isEqualTo(decided.content());
        assertThat(books.deeds).containsExactly("checker PAYOUTS_APPROVED");
        assertThat(books.posted(night.next())).containsEntry("2110 P1", BigInteger.valueOf(500));
        assertThatThrownBy(() -> books.decide(batch, Verdict.REJECT, "checker")).hasMessageContaining("BATCH_DECIDED");
        assertThatThrownBy(() -> books.decide(batch, Verdict.APPROVE, "other")).hasMessageContaining("BATCH_DECIDED");
    }

    @Test
    void onlyASealedNightsBatchIsDecided() {
        PayoutBatch draft = books.draftOnly(night, matched("S1", 40)).batch();
        assertThatThrownBy(() -> books.decide(draft, Verdict.APPROVE, "checker"))
                .hasMessageContaining("NIGHT_NOT_SEALED");
    }

    @Test
    void aSealedNightIsNotDraftedAgain() {
        proposed();
        assertThatThrownBy(() -> books.draftOnly(night)).hasMessageContaining("cannot be drafted again");
    }

    @Test
    void theNextCutOverEndsTheWait() {
        PayoutBatch batch = proposed();
        assertThat(books.release.supersedeBefore("CN", night)).isNotNegative();
        assertThat(books.release.supersedeBefore("CN", night.next())).isEqualTo(1);
        assertThatThrownBy(() -> books.decide(batch, Verdict.APPROVE, "checker"))
                .hasMessageContaining("BATCH_SUPERSEDED");
        assertThat(books.draftOnly(night.next(), refunded("S1", 1))
                        .batch()
                        .content()
                        .totalMinor())
                .isEqualTo(39);
    }

    @Test
    void aDecisionBindsToTheContentThatWasSeen() {
        PayoutBatch draft =
                books.draft(night, List.of(balance("P1", 5)), List.of()).batch();
        books.draft(night, List.of(balance("P1", 6)), List.of());
        books.release.release("CN", night);
        assertThatThrownBy(() -> books.decide(draft, Verdict.APPROVE, "checker"))
                .hasMessageContaining("CHANGED_SINCE");
    }

    @Test
    void payoutsChangedBehindTheirHashAreNotPosted() {
        PayoutBatch batch = proposed();
        books.database
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE payout SET amount_minor = amount_minor + 1 WHERE night_date = ?", night.day()));
        assertThatThrownBy(() -> books.decide(batch, Verdict.APPROVE, "checker"))
                .hasMessageContaining("not those that were proposed");
    }

    @Test
    void aSellerBeyondPaymentIsParkedAndNamed() {
        books.draftOnly(night, matched("S1", Long.MAX_VALUE), matched("S2", 1));
        DraftPayouts.Draft next = books.draftOnly(night.next(), matched("S1", Long.MAX_VALUE));
        assertThat(next.parked()).containsExactly("S1");
        assertThat(books.payouts(night.next())).containsExactly(payout(PayoutKind.SELLER, "S2", 1));
    }

    @Test
    void anEmptyBatchIsProposedAndDecidedToo() {
        books.draftOnly(night);
        PayoutBatch batch = books.release.release("CN", night);
        assertThat(books.decide(batch, Verdict.APPROVE, "checker").state()).isEqualTo(BatchState.APPROVED);
    }

    @Test
    void pagesFollowOneAnother() {
        books.draft(night, List.of(balance("P1", 1), balance("P2", 2)), List.of(matched("P1", 3)));
        PayoutBatch batch = books.read.batchOf("CN", night).orElseThrow();
        List<Payout> first = books.read.payouts(batch, Payout.Place.START, 2);
        assertThat(first).hasSize(2);
        assertThat(books.read.payouts(batch, first.get(1).place(), 2))
                .containsExactly(payout(PayoutKind.PARTNER_FEES, "P2", 2));
        assertThat(books.read.page("CN", "", 500)).contains(batch);
        assertThat(books.read.page("", batch.id(), 10)).isEmpty();
    }

    private PayoutBatch proposed() {
        books.draft(night, List.of(balance("P1", 500)), List.of(matched("S1", 40)));
        return books.release.release("CN", night);
    }

    private static PartnerBalance balance(String partner, long minor) {
        return new PartnerBalance(partner, minor);
    }

    private static Payout payout(PayoutKind kind, String payee, long minor) {
        return new Payout(kind, payee, Money.of(minor, CNY));
    }
}
