package granary.nights.domain;

import granary.network.PartnerRef;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.StoredStatement;

/** A statement with whose it is and how far its night is. */
public record ListedStatement(StoredStatement stored, PartnerRef partner, NightState night) {
    public StatementId id() {
        return new StatementId(NightOfPartner.of(stored));
    }
}
