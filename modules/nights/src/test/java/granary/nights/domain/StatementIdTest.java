package granary.nights.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.money.BusinessDate;
import granary.tariffs.domain.NightOfPartner;
import granary.transactions.domain.TransactionId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StatementIdTest {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);

    @Property
    void anIdReadsBackAsItsStatement(@ForAll @IntRange(min = 1) int partner, @ForAll @IntRange(max = 9_000) int days) {
        StatementId id = new StatementId(new NightOfPartner("CN", DAY.plusDays(days), partner));
        assertThat(StatementId.parse(id.toString())).contains(id);
    }

    @Test
    void whatIsNoIdIsNone() {
        assertThat(StatementId.parse("stm_20261029CN0000000012")).isPresent();
        assertThat(StatementId.parse("stm_20261329CN0000000012")).isEmpty();
        assertThat(StatementId.parse("stm_20261029CN9999999999")).isEmpty();
        assertThat(StatementId.parse("stm_20261029CN000000012")).isEmpty();
        assertThat(StatementId.parse("stm_30001029CN0000000012")).isEmpty();
        assertThat(StatementId.parse("../../etc")).isEmpty();
    }

    @Property
    void aFeeLineIsFoundByItsTransaction(@ForAll @LongRange(min = 1) long seq) {
        assertThat(FeeLineId.seq(FeeLineId.of(seq))).hasValue(seq);
        assertThat(FeeLineId.of(seq).substring(4))
                .isEqualTo(TransactionId.of(seq).substring(4));
    }

    @Test
    void aTransactionsIdIsNoFeeLines() {
        assertThat(FeeLineId.seq(TransactionId.of(1))).isEmpty();
        assertThat(FeeLineId.seq("fee_stx_0000000000001")).isEmpty();
    }
}
