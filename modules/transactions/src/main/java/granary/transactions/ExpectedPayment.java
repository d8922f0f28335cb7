package granary.transactions;

import granary.money.BusinessDate;
import granary.money.Money;

/**
 * Money of an order that a wallet's settlement file will show (DOMAIN, exact reading 16).
 *
 * @param signedAmount below zero where money goes back to the villager
 */
public record ExpectedPayment(
        String country,
        String provider,
        String reference,
        Money signedAmount,
        BusinessDate date,
        String source,
        String sourceId) {}
