/** What a tariff is: rules, graduated tiers, the price of one transaction. Pure, and fast enough for every one of them. */
@NullMarked
package granary.tariffs.domain;

import org.jspecify.annotations.NullMarked;
