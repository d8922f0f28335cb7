package granary.network;

import granary.money.BusinessDate;
import granary.network.domain.PartnerModel;

/**
 * A center that a partner runs.
 *
 * @param center the center's code
 * @param since the first business date of the term
 */
public record PartnerPost(String center, PartnerModel model, BusinessDate since) {}
