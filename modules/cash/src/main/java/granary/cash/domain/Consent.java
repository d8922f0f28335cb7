package granary.cash.domain;

import granary.money.BusinessDate;
import java.time.Instant;

/**
 * What a partner said about setting overdue cash off against its fees.
 *
 * @param no counts up from 1
 * @param countsFrom the first night that goes by it
 * @param by the caller's id
 */
public record Consent(int no, Decision decision, BusinessDate countsFrom, String by, Instant at) {
    /** Given, or taken back. */
    public enum Decision {
        GIVE,
        WITHDRAW
    }

    public boolean isGiven() {
        return decision == Decision.GIVE;
    }
}
