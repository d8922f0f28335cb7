package granary.nights.domain;

import granary.money.BusinessDate;

/** Names a night: one country's close of one business date. */
public record NightKey(String country, BusinessDate date) {
    @Override
    public String toString() {
        return country + " " + date;
    }
}
