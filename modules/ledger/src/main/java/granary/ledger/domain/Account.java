package granary.ledger.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chart of accounts (DOMAIN, "Chart of accounts"). */
public enum Account {
    BANK(1010),
    PROVIDER_CLEARING(1110),
    CASH_IN_HAND(1210),
    TOP_UP_FLOAT(1310),
    PARTNER_RECEIVABLE(1410),
    MARKETPLACE_RECEIVABLE(1510),
    SUSPENSE(1990),
    MERCHANDISE_PAYABLE(2010),
    TRAVEL_PAYABLE(2020),
    BILLER_PAYABLE(2030),
    ORDERS_IN_PROGRESS(2050),
    PARTNER_FEES_PAYABLE(2110),
    HOLDBACK(2120),
    PAYOUTS_IN_TRANSIT(2130),
    RETURNED_PAYOUTS(2140),
    SELLER_PAYABLE(2210),
    REFUNDS_PAYABLE(2310),
    WITHHOLDING(2410),
    VAT(2420),
    CARRIER_PAYABLE(2510),
    COMMISSION(4010),
    TOP_UP_MARGIN(4030),
    DELIVERY_INCOME(4050),
    PARTNER_FEES(5010),
    PROVIDER_COST(5020),
    CAMPAIGN_COST(5030),
    WRITE_OFF(5090);

    private static final Map<Integer, Account> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Account::number, Function.identity()));

    private final int number;

    Account(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException for a number that the chart does not have */
    public static Account of(int number) {
        Account account = BY_NUMBER.get(number);
        if (account == null) {
            throw new IllegalArgumentException("the chart has no account " + number);
        }
        return account;
    }
}
