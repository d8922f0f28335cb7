package granary.orders;

import granary.channels.Outcome;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.orders.domain.Order;
import granary.orders.domain.Verdict;
import granary.orders.store.OrderStore;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes a channel's outcome. The first one fulfils or fails the order; the same again has no effect; one that
 * contradicts it, or cannot be true, is written into the order's history and refused.
 */
@Shared
public class TakeOutcome {
    private final OrderStore orders;
    private final FulfilOrder fulfilOrder;
    private final FailOrder failOrder;
    private final Event<OrderNews> news;
    private final BusinessClock clock;

    @Inject
    TakeOutcome(
            OrderStore orders,
            FulfilOrder fulfilOrder,
            FailOrder failOrder,
            Event<OrderNews> news,
            BusinessClock clock) {
        this.orders = orders;
        this.fulfilOrder = fulfilOrder;
        this.failOrder = failOrder;
        this.news = news;
        this.clock = clock;
    }

    /** Empty where no order has that handoff. */
    @Transactional
    public Optional<Verdict> take(Outcome outcome) {
        return orders.lockByHandoff(outcome.handoff()).map(order -> take(order, outcome));
    }

    /** What the outcome would mean, without taking it. Empty where no order has that handoff. */
    @Transactional
    public Optional<Verdict> preview(Outcome outcome) {
        return orders.findByHandoff(outcome.handoff()).map(order -> order.judge(outcome));
    }

    private Verdict take(Order order, Outcome outcome) {
        Verdict verdict = order.judge(outcome);
        if (verdict == Verdict.CONTRADICTED) {
            order.refuse(outcome, clock.instant());
            tell(order, OrderNews.Step.CONTRADICTED);
        }
        if (verdict == Verdict.NOT_ACCEPTABLE) {
            order.unanswered("what it says cannot be true of this order", clock.instant());
        }
        if (verdict != Verdict.NEW) {
            return verdict;
        }
        if (outcome instanceof Outcome.Fulfilled done) {
            fulfilOrder.fulfil(order, done);
            tell(order, OrderNews.Step.FULFILLED);
        } else {
            failOrder.fail(order, (Outcome.Failed) outcome);
            tell(order, OrderNews.Step.FAILED);
        }
        return verdict;
    }

    private void tell(Order order, OrderNews.Step step) {
        news.fire(new OrderNews(order.terms().kind().name(), step));
    }
}
