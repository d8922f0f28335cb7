package granary.adjustments.domain;

import granary.money.BusinessDate;

/**
 * A fee line of a sealed night.
 *
 * @param date of the night
 * @param feeMinor what it stands at, in minor units; below 0 for a refund's
 */
public record SealedLine(String id, SettledPartner partner, BusinessDate date, long feeMinor) {}
