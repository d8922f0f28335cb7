package granary.cash.domain;

/** How a partner stands with the cash in its hands. */
public enum CashState {
    /** Nothing is held. */
    SETTLED,
    HOLDING,
    /** More is held than may be. */
    OVER_LIMIT,
    /** Some of it should have been brought before; its fees are not paid out. */
    OVERDUE
}
