package granary.transactions.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.wire.MoneyJson;
import granary.transactions.domain.SourceKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransactionJsonTest {
    /** A repeat is compared with what was stored, in microseconds. */
    @Test
    void aTradeTimeIsAsFineAsItIsStored() {
        assertThat(item("T1", null).toItem().tradeTime()).isEqualTo(Instant.parse("2026-09-26T02:00:00.123456Z"));
    }

    @Test
    void idsThatDifferInBlanksAloneAreRefused() {
        assertThatThrownBy(() -> item("T1 ", null).toItem()).hasMessageContaining("/sourceId");
        assertThatThrownBy(() -> item("T1", "T0 ").toItem()).hasMessageContaining("/reverses");
        assertThat(item("T1", "T0").toItem().reverses()).isEqualTo(new SourceKey("pos", "T0"));
    }

    private static TransactionJson item(String sourceId, @Nullable String reverses) {
        return new TransactionJson(
                "pos",
                sourceId,
                "V000015",
                reverses == null ? "PURCHASE" : "REFUND",
                "TAOBAO",
                "ref",
                new MoneyJson(100, "CNY"),
                "2026-09-26T10:00:00.123456789+08:00",
                reverses,
                null,
                null,
                null);
    }
}
