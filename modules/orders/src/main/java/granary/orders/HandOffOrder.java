package granary.orders;

import granary.channels.DeliverHandoff;
import granary.channels.Delivery;
import granary.channels.Handoff;
import granary.channels.Outcome;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.orders.domain.Order;
import granary.orders.store.OrderStore;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Gives an order to its channel. A channel that is down is no error and no poison: the order waits, and is sent again
 * by {@link RemindChannels} until the channel answers, however many hours that takes.
 */
@Shared
public class HandOffOrder {
    private final OrderStore orders;
    private final DeliverHandoff channel;
    private final TakeOutcome outcomes;
    private final Event<OrderNews> news;
    private final BusinessClock clock;

    @Inject
    HandOffOrder(
            OrderStore orders,
            DeliverHandoff channel,
            TakeOutcome outcomes,
            Event<OrderNews> news,
            BusinessClock clock) {
        this.orders = orders;
        this.channel = channel;
        this.outcomes = outcomes;
        this.news = news;
        this.clock = clock;
    }

    /** The message's transaction: delivered twice, the channel is told twice under one id, and the order moves once. */
    @Transactional
    public void handOff(Handoff handoff) {
        if (orders.isFinal(handoff.handoff())) {
            return;
        }
        // The channel is asked before the order is locked: its answer may come back before its receipt does.
        Delivery delivery = channel.deliver(handoff);
        if (delivery instanceof Delivery.Refused refused) {
            outcomes.take(new Outcome.Failed(handoff.handoff(), refused.reason()));
            return;
        }
        Order order = orders.lockByHandoff(handoff.handoff())
                .orElseThrow(() -> new IllegalStateException("no order has handoff " + handoff.handoff()));
        if (delivery instanceof Delivery.NotReached down) {
            order.notReached(down.reason(), clock.instant());
            news.fire(new OrderNews(handoff.kind(), OrderNews.Step.NOT_REACHED));
            return;
        }
        order.handOff(clock.instant());
        news.fire(new OrderNews(handoff.kind(), OrderNews.Step.TAKEN));
    }
}
