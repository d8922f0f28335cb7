package granary.cash.domain;

import granary.money.BusinessDate;
import granary.money.Money;

/**
 * What the bank shows.
 *
 * @param reference of the bank's line
 * @param receivedOn when the bank had it
 */
public record NewDeposit(Money amount, String reference, BusinessDate receivedOn) {}
