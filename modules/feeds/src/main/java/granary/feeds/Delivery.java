package granary.feeds;

import granary.money.BusinessDate;
import java.util.Optional;

/**
 * How a file was handed in.
 *
 * @param provider as the sender says, by the path
 * @param date the business date where the sender names it; needed only if the content does not
 * @param sentBy the caller's id
 */
public record Delivery(String country, String provider, Optional<BusinessDate> date, String sentBy) {}
