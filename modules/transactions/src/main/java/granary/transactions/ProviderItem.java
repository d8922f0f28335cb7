package granary.transactions;

/**
 * One item that a provider's file of its date should show: a transaction of the provider's channel, or an expected
 * payment.
 *
 * @param centerNo 0 for an expected payment
 * @param signedMinor refunds below zero
 * @param payableTo the number of the seller of a sale paid by wallet, who is paid once it is matched and, where it is an
 *     expected payment, delivered; otherwise 0
 */
public record ProviderItem(long seq, int centerNo, String reference, long signedMinor, int payableTo) {}
