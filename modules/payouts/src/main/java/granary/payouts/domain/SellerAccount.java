package granary.payouts.domain;

import granary.money.BusinessDate;
import java.math.BigInteger;

/**
 * What a seller is owed of matched receipts, and what it is made of since the seller's first night; minor units.
 *
 * @param asOf the last sealed night
 * @param moved by sales and refunds, all nights together
 * @param instructed what was paid or is on its way
 */
public record SellerAccount(BusinessDate asOf, SellerMovement moved, BigInteger instructed) {
    /** Negative where refunds and charges exceed what was matched: carried, until other sales make up for it. */
    public BigInteger payable() {
        return moved.net().subtract(instructed);
    }
}
