package granary.channels;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

class DeliverHandoffTest {
    @Test
    void aChannelThatHangsDidNotAnswerInTime() {
        assertThat(DeliverHandoff.words(new ProcessingException(new SocketTimeoutException("Read timed out"))))
                .isEqualTo("it did not answer in time");
        assertThat(DeliverHandoff.words(new TimeoutException())).isEqualTo("it did not answer in time");
    }

    @Test
    void aChannelThatIsStoppedDoesNotListen() {
        assertThat(DeliverHandoff.words(new ProcessingException(new ConnectException("Connection refused"))))
                .isEqualTo("nobody listens at its address");
        assertThat(DeliverHandoff.words(new ProcessingException(new UnknownHostException("shop.invalid"))))
                .isEqualTo("nobody listens at its address");
    }

    @Test
    void anythingElseIsABrokenConnectionAndNoException() {
        assertThat(DeliverHandoff.words(new ProcessingException("RESTEASY004655", new SocketException("reset"))))
                .isEqualTo("the connection broke");
    }
}
