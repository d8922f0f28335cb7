package granary.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskChannelTest {
    private static final String DONE = "{\"handoff\":\"hnd_1\",\"result\":\"FULFILLED\",\"providerRef\":\"r-1\"}";

    @Test
    void anOutcomeOfThisHandoffIsAnAnswer() {
        assertThat(read(200, DONE))
                .isEqualTo(new Inquiry.Answered(new Outcome.Fulfilled("hnd_1", "r-1", Optional.empty())));
        assertThat(read(200, "{\"handoff\":\"hnd_1\",\"result\":\"FAILED\",\"reason\":\"sold out\"}"))
                .isEqualTo(new Inquiry.Answered(new Outcome.Failed("hnd_1", "sold out")));
    }

    @Test
    void aPartyThatIsAtWorkHasNotAnswered() {
        assertThat(read(204, "")).isEqualTo(new Inquiry.NotKnown(AskChannel.AT_WORK));
    }

    @Test
    void aPartyThatDoesNotKnowOfItHasNotFailedIt() {
        assertThat(read(404, "")).isEqualTo(new Inquiry.NotKnown(AskChannel.DOES_NOT_KNOW));
    }

    @Test
    void whatIsSaidOfAnotherHandoffIsNoAnswer() {
        assertThat(read(200, DONE.replace("hnd_1", "hnd_2"))).isInstanceOf(Inquiry.NotKnown.class);
    }

    @Test
    void whatCannotBeReadIsNoAnswer() {
        for (String body : new String[] {
            "<html>", "{}", "[]", "null", DONE.replace("FULFILLED", "PERHAPS"), DONE.replace("}", ",\"x\":1}")
        }) {
            assertThat(read(200, body)).as(body).isInstanceOf(Inquiry.NotKnown.class);
        }
    }

    private static Inquiry read(int status, String body) {
        return AskChannel.read(new Connector.Said(status, body), "hnd_1");
    }
}
