package granary.orders;

import granary.channels.AskChannel;
import granary.channels.DeliverHandoff;
import granary.channels.Delivery;
import granary.channels.Handoff;
import granary.channels.Inquiry;
import granary.channels.Outcome;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.orders.domain.Order;
import granary.orders.domain.OrderState;
import granary.orders.store.OrderStore;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/**
 * Gives an order to its channel. A channel that is down is no error and no poison: the order waits, and is sent again
 * by {@link RemindChannels} until the channel takes it, however many hours that takes. A channel that has taken it is not
 * given it again but asked, and what it cannot say stays unknown.
 */
@Shared
public class HandOffOrder {
    private final OrderStore orders;
    private final DeliverHandoff channel;
    private final AskChannel question;
    private final TakeOutcome outcomes;
    private final Event<OrderNews> news;
    private final BusinessClock clock;

    @Inject
    HandOffOrder(
            OrderStore orders,
            DeliverHandoff channel,
            AskChannel question,
            TakeOutcome outcomes,
            Event<OrderNews> news,
            BusinessClock clock) {
        this.orders = orders;
        this.channel = channel;
        this.question = question;
        this.outcomes = outcomes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The message's transaction: delivered twice, the channel is told twice under one id, and the order moves once.
     *
     * @return false, with nothing done, where no order has the handoff yet: the message may be there before its row is
     */
    @Transactional
    public boolean handOff(Handoff handoff) {
        OrderState state = orders.state(handoff.handoff()).orElse(null);
        if (state == null) {
            return false;
        }
        // The channel is reached before the order is locked: its answer may come back before its receipt does.
        switch (state) {
            case ACCEPTED -> give(handoff);
            case HANDED_OFF -> ask(handoff);
            case FULFILLED, FAILED -> {
                // Nothing follows.
            }
        }
        return true;
    }

    private void give(Handoff handoff) {
        Delivery delivery = channel.deliver(handoff);
        if (delivery instanceof Delivery.Refused refused) {
            outcomes.take(new Outcome.Failed(handoff.handoff(), refused.reason()));
        } else if (delivery instanceof Delivery.NotReached down) {
            change(handoff, order -> order.notReached(down.reason(), clock.instant()));
            news.fire(new OrderNews(handoff.kind(), OrderNews.Step.NOT_REACHED));
        } else {
            change(handoff, order -> order.handOff(clock.instant()));
            news.fire(new OrderNews(handoff.kind(), OrderNews.Step.TAKEN));
        }
    }

    private void ask(Handoff handoff) {
        Inquiry said = question.ask(handoff);
        if (said instanceof Inquiry.Answered answered) {
            outcomes.take(answered.outcome());
        } else {
            change(handoff, order -> order.unanswered(((Inquiry.NotKnown) said).words(), clock.instant()));
        }
    }

    private void change(Handoff handoff, Consumer<Order> change) {
        change.accept(orders.lockByHandoff(handoff.handoff())
                .orElseThrow(() -> new IllegalStateException("no order has handoff " + handoff.handoff())));
    }
}
