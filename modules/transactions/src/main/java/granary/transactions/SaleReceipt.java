package granary.transactions;

import granary.money.BusinessDate;

/**
 * What a wallet's file shows of a sale of our own: its expected payment.
 *
 * @param seq of the expected payment
 * @param date of the payment
 * @param amountMinor above zero
 */
public record SaleReceipt(long seq, BusinessDate date, int sellerNo, long amountMinor) {}
