package granary.country;

import granary.money.Money;
import granary.money.Rate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where local products are sold and who carries them.
 *
 * @param channelFees channel code to the share of a sale's amount that the channel keeps
 * @param carriers carrier code to what a delivery costs
 */
public record SellingTerms(SortedMap<String, Rate> channelFees, SortedMap<String, Carriage> carriers) {
    public SellingTerms {
        channelFees = Collections.unmodifiableSortedMap(new TreeMap<>(channelFees));
        carriers = Collections.unmodifiableSortedMap(new TreeMap<>(carriers));
    }

    /**
     * What carrying one sale costs.
     *
     * @param charge what the seller pays, VAT included
     * @param carrier what of the charge is the carrier's, from 0 to all of it
     */
    public record Carriage(Money charge, Money carrier) {
        public Carriage {
            if (!charge.isPositive() || carrier.isNegative() || carrier.compareTo(charge) > 0) {
                throw new IllegalArgumentException("a carrier gets %s of a charge of %s".formatted(carrier, charge));
            }
        }
    }

    /**
     * A channel whose settlement file is matched would show a sale beside the wallet that the buyer paid with.
     *
     * @throws IllegalArgumentException naming such a channel
     */
    void requireNoChannelAmong(Collection<String> providers) {
        for (String channel : channelFees.keySet()) {
            if (providers.contains(channel)) {
                throw new IllegalArgumentException("%s is a provider and no channel of sales".formatted(channel));
            }
        }
    }
}
