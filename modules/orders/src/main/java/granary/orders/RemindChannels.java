package granary.orders;

import granary.channels.SendHandoff;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.orders.store.OrderStore;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Puts back on the queue what no channel has answered: orders whose channel was down or whose message was lost are given
 * again under the same handoff id; of those that a channel has taken, it is asked what became of them.
 */
@Shared
public class RemindChannels {
    /** One transaction's worth, few enough that a database keeps them as rows and not as a table. */
    public static final int MOST = 200;

    private final OrderStore orders;
    private final SendHandoff queue;
    private final Event<OrderNews> news;
    private final BusinessClock clock;

    @Inject
    RemindChannels(OrderStore orders, SendHandoff queue, Event<OrderNews> news, BusinessClock clock) {
        this.orders = orders;
        this.queue = queue;
        this.news = news;
        this.clock = clock;
    }

    /** @return how many were due, {@link #MOST} where there may be more */
    @Transactional
    public int remind() {
        Instant now = clock.instant();
        List<String> due = orders.due(now, MOST);
        for (String id : due) {
            orders.lock(id).filter(order -> order.isDue(now)).ifPresent(order -> {
                order.sentAgain(now);
                queue.send(Handoffs.of(order));
                news.fire(new OrderNews(order.terms().kind().name(), OrderNews.Step.SENT_AGAIN));
            });
        }
        return due.size();
    }
}
