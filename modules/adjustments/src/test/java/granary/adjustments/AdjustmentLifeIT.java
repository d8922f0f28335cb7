package granary.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.AdjustmentState;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.DisputeState;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.money.BusinessDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AdjustmentLifeIT {
    private static final Map<Dialect, AdjustmentBooks> ALL_BOOKS = new EnumMap<>(Dialect.class);

    private final AdjustmentBooks books;

    AdjustmentLifeIT(Dialect dialect) {
        books = ALL_BOOKS.computeIfAbsent(dialect, AdjustmentBooks::new);
        books.deeds.clear();
    }

    @Test
    void nothingIsBookedBeforeSomebodyElseApproves() {
        Adjustment proposed = books.propose(books.line(100), 40, "maker");
        assertThat(proposed.date()).isNull();
        Adjustment approved = books.decide(proposed, true, "checker");
        BusinessDate date = Objects.requireNonNull(approved.date());
        assertThat(books.find.booked("CN", date, 7)).contains(approved);
        List<Adjustment> all = new ArrayList<>();
        books.find.booked("CN", date, all::add);
        assertThat(all).contains(approved);
        assertThat(books.find.find(approved.id())).contains(approved);
        assertThat(books.deeds).containsExactly("maker ADJUSTMENT_PROPOSED", "checker ADJUSTMENT_APPROVED");
    }

    @Test
    void whoProposedDoesNotDecide() {
        Adjustment proposed = books.propose(books.line(100), 40, "one");
        assertProblem(403, "MAKER_IS_CHECKER", () -> books.decide(proposed, true, "one"));
        assertThat(books.find.find(proposed.id()).orElseThrow().state()).isEqualTo(AdjustmentState.PROPOSED);
    }

    @Test
    void aDecisionIsFinal() {
        Adjustment proposed = books.propose(books.line(100), 40, "maker");
        Adjustment rejected = books.decide(proposed, false, "checker");
        assertThat(rejected.date()).isNull();
        assertThat(books.decide(proposed, false, "checker")).isEqualTo(rejected);
        assertProblem(409, "ADJUSTMENT_DECIDED", () -> books.decide(proposed, true, "checker"));
        assertProblem(409, "ADJUSTMENT_DECIDED", () -> books.decide(proposed, false, "another"));
    }

    @Test
    void chargesOfALineShareItsFee() {
        String line = books.line(100);
        Adjustment one = books.propose(line, -60, "maker");
        Adjustment added = books.propose(line, 30, "maker");
        assertProblem(422, "INVALID", () -> books.propose(line, -41, "maker"));
        books.decide(added, true, "checker");
        Adjustment other = books.propose(line, -70, "maker");
        books.decide(one, true, "checker");
        books.decide(other, true, "checker");
        assertProblem(422, "INVALID", () -> books.propose(line, -1, "maker"));
    }

    @Test
    void anUnknownLineIsRefused() {
        assertProblem(422, "INVALID", () -> books.propose("fee_unknown", 5, "maker"));
        assertProblem(422, "INVALID", () -> books.raise("fee_unknown"));
    }

    @Test
    void aRejectedAnswerLeavesTheDisputeOpenAndAnApprovedOneEndsIt() {
        String line = books.line(100);
        Dispute open = books.raise(line);
        assertProblem(409, "DISPUTE_OPEN", () -> books.raise(line));
        Dispute proposed = books.answer(open, Optional.of(40L));
        assertProblem(412, "CHANGED_SINCE", () -> books.answer(open, Optional.of(41L)));
        assertProblem(409, "DISPUTE_ANSWERED", () -> books.answer(proposed, Optional.of(41L)));
        books.decide(adjustmentOf(proposed), false, "checker");
        Dispute again = books.disputes.find(open.id()).orElseThrow();
        assertThat(again).isEqualTo(open);
        books.decide(adjustmentOf(books.answer(again, Optional.of(45L))), true, "checker");
        assertThat(books.disputes.find(open.id()).orElseThrow().state()).isEqualTo(DisputeState.ADJUSTED);
        assertThat(books.raise(line).state()).isEqualTo(DisputeState.OPEN);
    }

    @Test
    void aReasonedNoEndsADispute() {
        Dispute refused = books.answer(books.raise(books.line(100)), Optional.empty());
        assertThat(refused.state()).isEqualTo(DisputeState.REFUSED);
        assertThat(books.disputes.page(Set.of("P7"), EnumSet.of(DisputeState.REFUSED), "", 500))
                .contains(refused);
        assertThat(books.disputes.page(Set.of("P8"), EnumSet.allOf(DisputeState.class), "", 500))
                .isEmpty();
    }

    @Test
    void ofManyDisputesOfALineAtOnceOneIsOpen() throws Exception {
        String line = books.line(100);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        int raised = 0;
        try {
            List<Future<Dispute>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(pool.submit(() -> books.raise(line)));
            }
            for (Future<Dispute> one : all) {
                try {
                    one.get();
                    raised++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isNotNull();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(raised).isEqualTo(1);
    }

    private Adjustment adjustmentOf(Dispute dispute) {
        String id =
                Objects.requireNonNull(Objects.requireNonNull(dispute.answer()).adjustment());
        return books.find.find(id).orElseThrow();
    }

    private static void assertProblem(int status, String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }
}
