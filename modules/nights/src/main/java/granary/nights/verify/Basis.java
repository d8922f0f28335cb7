package granary.nights.verify;

import granary.access.wire.Json;
import granary.money.BusinessDate;
import granary.nights.SealContent;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightState;
import granary.nights.domain.Seal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a night is verified by: its seal's content, so that a changed row of the night itself bends nothing.
 *
 * @param exports SHA-256 by export
 * @param rows SHA-256 of the fingerprints by table; empty where there is no seal to go by
 */
record Basis(Night night, Map<String, String> exports, Map<String, String> rows) {

    /** @throws RuntimeException where the content cannot be read */
    static Basis of(Seal seal) {
        SealContent content = Json.read(seal.content(), SealContent.class);
        NightKey key = seal.key();
        Optional<BusinessDate> before = content.previous() == null
                ? Optional.empty()
                : Optional.of(key.date().previous());
        Night.Pinned pinned = new Night.Pinned(
                before,
                content.networkHorizon(),
                content.tariffVersion(),
                Instant.EPOCH, // no recomputation asks when the cut-over was
                content.transactions(),
                new BigInteger(content.amountMinor()));
        Night night = new Night(key, NightState.SEALED, content.run(), null, pinned, null, null);
        return new Basis(night, new TreeMap<>(content.exports()), new TreeMap<>(content.rows()));
    }

    /** By the night's own row, where the seal is gone. */
    static Basis of(Night night) {
        return new Basis(night, Map.of(), Map.of());
    }

    NightKey key() {
        return night.key();
    }
}
