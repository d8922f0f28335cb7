package granary.sales.domain;

import granary.ledger.domain.Account;

/** Who holds the buyer's money until it is passed on, and so where our books keep it. */
public enum Collector {
    /** Cash, at the center: 1210. */
    PARTNER(Account.CASH_IN_HAND),
    /** A wallet's payment, at the channel: 1510. */
    MARKETPLACE(Account.MARKETPLACE_RECEIVABLE);

    private final Account account;

    Collector(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }
}
