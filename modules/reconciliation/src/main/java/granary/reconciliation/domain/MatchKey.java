package granary.reconciliation.domain;

import granary.money.BusinessDate;

/**
 * One match of a date.
 *
 * @param supplementNo 0 is the night itself
 */
public record MatchKey(String country, BusinessDate date, int supplementNo) {
    public MatchKey {
        if (supplementNo < 0) {
            throw new IllegalArgumentException("supplement " + supplementNo);
        }
    }

    public static MatchKey night(String country, BusinessDate date) {
        return new MatchKey(country, date, 0);
    }
}
