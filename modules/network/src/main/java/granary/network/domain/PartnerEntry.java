package granary.network.domain;

import granary.money.BusinessDate;

/**
 * A partner and one period of work, as it is registered or changed.
 *
 * @param center the center's code
 * @param since the first business date of the period
 */
public record PartnerEntry(String code, String name, String center, PartnerModel model, BusinessDate since)
        implements Entry {}
