package granary.adjustments.rest;

import granary.money.Money;

/** Of the partner's account, 2110: a credit is in the partner's favour, a debit to its charge. */
enum Side {
    CREDIT,
    DEBIT;

    static Side of(Money signed) {
        return signed.minor() > 0 ? CREDIT : DEBIT;
    }

    /** @param amount above 0 */
    Money signed(Money amount) {
        return this == CREDIT ? amount : amount.negated();
    }
}
