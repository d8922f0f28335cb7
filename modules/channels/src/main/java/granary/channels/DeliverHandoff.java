package granary.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Hands work to the party of its channel. That a party is down is an answer here, not an exception. */
@ApplicationScoped
public class DeliverHandoff {
    @Inject
    private ConnectorAddresses addresses;

    @Inject
    private Connector connector;

    public Delivery deliver(Handoff handoff) {
        Optional<URI> address = addresses.find(handoff.channel());
        if (address.isEmpty()) {
            return new Delivery.NotReached("no address is configured for channel " + handoff.channel());
        }
        try {
            return connector.give(address.get(), handoff);
        } catch (CircuitBreakerOpenException resting) {
            return new Delivery.NotReached("left alone for a while after failures");
        } catch (WebApplicationException busy) {
            return new Delivery.NotReached("it answered " + busy.getResponse().getStatus());
        } catch (ProcessingException | FaultToleranceException down) {
            return new Delivery.NotReached(words(down));
        }
    }

    /** For an order's history, which people at a counter read: they know no exceptions. */
    static String words(Throwable down) {
        for (Throwable cause = down; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException || cause instanceof TimeoutException) {
                return "it did not answer in time";
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return "nobody listens at its address";
            }
        }
        return "the connection broke";
    }
}
