package granary.payouts;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.ledger.domain.JournalEntry;
import granary.payouts.domain.BatchContent;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.Decision;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.Verdict;
import granary.payouts.store.BatchStore;
import granary.payouts.store.PayoutStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A checker approves or rejects what a night proposed; an approval posts the batch whole. */
@Shared
public class DecidePayouts {
    private static final int ENTRIES_A_BATCH = 1_000;

    private final BatchStore batches;
    private final PayoutStore payouts;
    private final PostEntries ledger;
    private final Audit audit;
    private final BusinessClock clock;

    @Inject
    public DecidePayouts(Database database, PostEntries ledger, Audit audit, BusinessClock clock) {
        this.clock = clock;
        this.audit = audit;
        this.batches = new BatchStore(database);
        this.payouts = new PayoutStore(database);
        this.ledger = ledger;
    }

    /**
     * What a checker says.
     *
     * @param reason empty where none is given; at most 400 characters
     */
    public record Opinion(Verdict verdict, String reason) {}

    /**
     * The batch as decided; the same person saying the same again gets the first answer.
     *
     * @throws Problem 404, 412 where another content was seen, 409 {@code BATCH_SUPERSEDED} after the next cut-over,
     *     {@code NIGHT_NOT_SEALED} before the seal, {@code BATCH_DECIDED} where it was decided otherwise
     */
    @Transactional
    public PayoutBatch decide(String id, IfMatch seen, Opinion opinion, Caller checker) {
        Decision decision = new Decision(opinion.verdict(), checker.id(), clock.instant(), opinion.reason());
        PayoutBatch batch = batches.lock(id).orElseThrow(Problem::notFound);
        seen.hold(batch.content().hash());
        Decision first = batch.decision();
        if (first != null && decision.repeats(first)) {
            return batch;
        }
        requireWaiting(batch);
        PayoutBatch decided = batch.decided(decision);
        batches.update(decided);
        if (decision.verdict() == Verdict.APPROVE) {
            post(decided);
        }
        audit.record(
                checker,
                "PAYOUTS_" + decided.state(),
                id,
                "{\"contentHash\":\"%s\"}".formatted(decided.content().hash()));
        return decided;
    }

    private void post(PayoutBatch batch) {
        List<JournalEntry> waiting = new ArrayList<>();
        entries(batch, entry -> {
            waiting.add(entry);
            if (waiting.size() == ENTRIES_A_BATCH) {
                ledger.post(List.copyOf(waiting));
                waiting.clear();
            }
        });
        ledger.post(waiting);
    }

    /**
     * What an approval would post, by the same code and without posting it.
     *
     * @throws Problem 404
     */
    public PostingPreview preview(String id) {
        PayoutBatch batch = batches.find(id).orElseThrow(Problem::notFound);
        PostingPreview preview = new PostingPreview(batch.postingDate());
        entries(batch, preview::add);
        return preview;
    }

    private void entries(PayoutBatch batch, Consumer<JournalEntry> poster) {
        BatchContent.Tally tally = batch.tally();
        payouts.each(batch.country(), batch.night(), payout -> {
            tally.add(payout);
            poster.accept(batch.entryOf(payout));
        });
        BatchContent found = tally.content();
        if (!found.equals(batch.content())) {
            throw new IllegalStateException("the payouts of batch %s are not those that were proposed: %s is not %s"
                    .formatted(batch.id(), found, batch.content()));
        }
    }

    private static void requireWaiting(PayoutBatch batch) {
        if (batch.state() == BatchState.SUPERSEDED) {
            throw Problem.of(409, "BATCH_SUPERSEDED", "the next cut-over has come; the next night's batch replaces it");
        }
        if (batch.state() == BatchState.DRAFT) {
            throw Problem.of(409, "NIGHT_NOT_SEALED", "the night that drafts this batch is not sealed yet")
                    .retryable();
        }
        if (batch.state() != BatchState.PROPOSED) {
            throw Problem.of(409, "BATCH_DECIDED", "the batch is %s already".formatted(batch.state()));
        }
    }
}
