/**
 * Country packs as data: currency, zone, cut-off, working days, providers; and the business clock, the only source of
 * "now".
 */
@NullMarked
package granary.country;

import org.jspecify.annotations.NullMarked;
