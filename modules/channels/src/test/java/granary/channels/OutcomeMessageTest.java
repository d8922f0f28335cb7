package granary.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeMessageTest {
    @Test
    void anOutcomeReadsAsItWasWritten() {
        Outcome done = new Outcome.Fulfilled("hnd_1", "ref-1", Optional.of(Money.of(2_850, Money.CNY)));
        Outcome failed = new Outcome.Failed("hnd_1", "卖完了");
        assertThat(read(OutcomeMessage.of(done).text())).isEqualTo(done);
        assertThat(read(OutcomeMessage.of(failed).text())).isEqualTo(failed);
    }

    @Test
    void whatIsNeitherFulfilledNorFailedIsRefused() {
        assertThatThrownBy(() -> read("{\"handoff\":\"hnd_1\",\"result\":\"MAYBE\",\"reason\":\"x\"}"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aFulfilmentWithoutAReferenceIsRefused() {
        assertThatThrownBy(() -> read("{\"handoff\":\"hnd_1\",\"result\":\"FULFILLED\"}"))
                .hasMessageContaining("/providerRef");
    }

    @Test
    void aFailureCarriesNoCost() {
        assertThatThrownBy(() -> read("{\"handoff\":\"hnd_1\",\"result\":\"FAILED\",\"reason\":\"x\","
                        + "\"cost\":{\"amount\":1,\"currency\":\"CNY\"}}"))
                .isInstanceOf(Problem.class);
    }

    private static Outcome read(String text) {
        return OutcomeMessage.read(text).toOutcome();
    }
}
