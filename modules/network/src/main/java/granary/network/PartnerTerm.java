package granary.network;

import granary.money.BusinessDate;
import granary.network.domain.PartnerModel;

/**
 * Who runs a center, and how, from a date on.
 *
 * @param partnerNo the row key
 * @param partner the partner's code
 * @param since the first business date of the term
 */
public record PartnerTerm(int partnerNo, String partner, PartnerModel model, BusinessDate since) {}
