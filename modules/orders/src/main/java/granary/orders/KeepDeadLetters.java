package granary.orders;

import granary.access.Ids;
import granary.channels.MessageQueue;
import granary.channels.ParkedMessage;
import granary.channels.TakeParked;
import granary.country.BusinessClock;
import granary.database.Shared;
import granary.orders.domain.DeadLetter;
import granary.orders.domain.Order;
import granary.orders.store.DeadLetterStore;
import granary.orders.store.OrderStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Moves what is parked into the database, one message a transaction of both, where people list it and orders show it. The
 * order itself is not touched: what is wrong may be the order's own row.
 */
@Shared
public class KeepDeadLetters {
    private final TakeParked parked;
    private final DeadLetterStore letters;
    private final OrderStore orders;
    private final BusinessClock clock;

    @Inject
    KeepDeadLetters(TakeParked parked, DeadLetterStore letters, OrderStore orders, BusinessClock clock) {
        this.parked = parked;
        this.letters = letters;
        this.orders = orders;
        this.clock = clock;
    }

    /** @return the letter that was kept, empty where nothing is parked */
    @Transactional
    public Optional<DeadLetter> keepNext() {
        Optional<DeadLetter> letter = parked.next(clock.instant()).map(this::letter);
        letter.ifPresent(letters::add);
        return letter;
    }

    private DeadLetter letter(ParkedMessage message) {
        return new DeadLetter(
                Ids.next("dlt"),
                message.id(),
                message.queue().map(MessageQueue::wire).orElse(""),
                message.parkedAt(),
                message.reason(),
                message.handoff(),
                message.handoff().flatMap(orders::findByHandoff).map(Order::id),
                message.text(),
                Optional.empty());
    }
}
