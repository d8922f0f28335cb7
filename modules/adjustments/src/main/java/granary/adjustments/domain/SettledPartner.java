package granary.adjustments.domain;

import java.util.Currency;

/** A partner whom a sealed night of a country has settled. */
public record SettledPartner(String country, int no, String code, Currency currency) {}
