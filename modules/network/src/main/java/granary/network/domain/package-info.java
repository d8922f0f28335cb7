/** What the network is made of: counties with tiers, centers, partners with periods, sellers. */
@NullMarked
package granary.network.domain;

import org.jspecify.annotations.NullMarked;
