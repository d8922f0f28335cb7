package granary.orders.domain;

import granary.money.Money;
import java.time.LocalDate;

/** An order as an operator sees it: nothing of the villager. */
public record TroubledOrder(
        String id,
        String handoff,
        String center,
        String kind,
        String channel,
        Money amount,
        OrderState state,
        LocalDate acceptedOn,
        String words) {}
