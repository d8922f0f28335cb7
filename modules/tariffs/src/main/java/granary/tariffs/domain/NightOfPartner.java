package granary.tariffs.domain;

import granary.money.BusinessDate;

/** Names one partner's night. */
public record NightOfPartner(String country, BusinessDate date, int partnerNo) {
    public static NightOfPartner of(StoredStatement stored) {
        return new NightOfPartner(
                stored.country(), stored.date(), stored.statement().partnerNo());
    }
}
