package granary.sandbox;

import granary.access.Ids;
import granary.channels.Handoff;
import granary.channels.Outcome;
import granary.channels.OutcomeMessage;
import granary.money.Money;
import granary.money.Rate;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work that the outside world has taken, with the answer it has made up its mind to give.
 *
 * @param answerAt when it answers next; null when it has said all
 * @param answersLeft how often it still answers
 */
public record Work(
        String handoff,
        String order,
        String kind,
        String channel,
        Money amount,
        String details,
        Instant takenAt,
        String result,
        @Nullable String providerRef,
        @Nullable Money cost,
        @Nullable String reason,
        @Nullable Instant answerAt,
        int answersLeft,
        int answersSent) {
    /** What an aggregator charges for a top-up: 28.50 for 30. */
    private static final Rate TOP_UP_COST = new Rate(950_000);

    static Work taken(Handoff asked, Temper temper, Instant now, long answerMillis) {
        Money amount = Money.of(
                asked.amount().amount(), Currency.getInstance(asked.amount().currency()));
        boolean fails = temper == Temper.FAILS;
        boolean costs = !fails && asked.kind().equals("TOP_UP");
        return new Work(
                asked.handoff(),
                asked.order(),
                asked.kind(),
                asked.channel(),
                amount,
                asked.details().toString(),
                now,
                fails ? "FAILED" : "FULFILLED",
                fails ? null : Ids.next("prv"),
                costs ? TOP_UP_COST.of(amount, RoundingMode.HALF_EVEN) : null,
                fails ? "declined by the sandbox" : null,
                temper.speaks() ? now.plus(temper.delay()).plusMillis(answerMillis) : null,
                temper.answers(),
                0);
    }

    /** Whether it has made up its mind, and tells whoever asks. */
    boolean isTold() {
        return answersSent > 0 || (answerAt == null && answersLeft > 0);
    }

    /** The callback's body. */
    String answer() {
        Outcome outcome = providerRef == null
                ? new Outcome.Failed(handoff, reason == null ? "failed" : reason)
                : new Outcome.Fulfilled(handoff, providerRef, Optional.ofNullable(cost));
        return OutcomeMessage.of(outcome).text();
    }
}
