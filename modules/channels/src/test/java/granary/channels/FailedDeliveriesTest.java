package granary.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedDeliveriesTest {
    private final FailedDeliveries failures = new FailedDeliveries();

    @Test
    void theLastFailureOfAMessageIsItsReason() {
        failures.remember("ID:1", new IllegalStateException("first"));
        failures.remember("ID:1", new IllegalStateException("second"));
        assertThat(failures.reason("ID:1")).contains("IllegalStateException: second");
        assertThat(failures.reason("ID:2")).isEmpty();
    }

    @Test
    void whatLiesAtTheBottomIsToldInOneBoundedLine() {
        Throwable failure =
                new IllegalStateException("above", new IllegalArgumentException("a\r\nb" + "x".repeat(999)));
        assertThat(FailedDeliveries.words(failure))
                .startsWith("IllegalArgumentException: a b")
                .hasSize(400);
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception one = new Exception("one");
        one.initCause(new Exception("two", one));
        assertThat(FailedDeliveries.words(one)).startsWith("Exception: ");
    }

    @Test
    void onlyTheLatestThousandAreRemembered() {
        for (int i = 0; i <= 1_000; i++) {
            failures.remember("ID:" + i, new IllegalStateException());
        }
        assertThat(failures.reason("ID:0")).isEmpty();
        assertThat(failures.reason("ID:1000")).contains("IllegalStateException");
    }

    @Test
    void aHandoffIsFoundInWhateverNamesOne() {
        assertThat(TakeParked.handoff("{\"handoff\":\"hnd_1\",\"rest\":[]}")).contains("hnd_1");
        assertThat(TakeParked.handoff("{\"handoff\":\"hnd 1\"}")).isEmpty();
        assertThat(TakeParked.handoff("{\"handoff\":1}")).contains("1");
        assertThat(TakeParked.handoff("no JSON")).isEmpty();
        assertThat(TakeParked.handoff("")).isEmpty();
    }

    @Test
    void whatNoDatabaseKeepsIsReplaced() {
        assertThat(TakeParked.storable("信\u0000\ud800𠮷")).isEqualTo("信\ufffd\ufffd𠮷");
    }
}
