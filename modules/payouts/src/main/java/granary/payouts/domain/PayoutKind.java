package granary.payouts.domain;

import granary.ledger.domain.Account;

/** Why somebody is paid, and from which account. */
public enum PayoutKind {
    PARTNER_FEES(Account.PARTNER_FEES_PAYABLE),
    SELLER(Account.SELLER_PAYABLE);

    private final Account account;

    PayoutKind(Account account) {
        this.account = account;
    }

    public Account account() {
        return account;
    }
}
