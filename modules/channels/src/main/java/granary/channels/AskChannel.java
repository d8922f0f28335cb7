package granary.channels;

import granary.access.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Asks a party that has taken work, and not answered, what became of it. It is asked and not told again, since it might
 * do the work twice; and what it cannot say is not guessed.
 */
@ApplicationScoped
public class AskChannel {
    static final String AT_WORK = "it is still at work";
    static final String DOES_NOT_KNOW = "it does not know of it";

    @Inject
    private ConnectorAddresses addresses;

    @Inject
    private Connector connector;

    public Inquiry ask(Handoff handoff) {
        Optional<URI> address = addresses.find(handoff.channel());
        if (address.isEmpty()) {
            return new Inquiry.NotKnown("no address is configured for channel " + handoff.channel());
        }
        try {
            return read(connector.ask(address.get(), handoff.handoff()), handoff.handoff());
        } catch (CircuitBreakerOpenException resting) {
            return new Inquiry.NotKnown("left alone for a while after failures");
        } catch (WebApplicationException busy) {
            return new Inquiry.NotKnown("it answered " + busy.getResponse().getStatus());
        } catch (ProcessingException | FaultToleranceException down) {
            return new Inquiry.NotKnown(DeliverHandoff.words(down));
        }
    }

    /** A party's text is untrusted: what is no outcome of this handoff is none. */
    static Inquiry read(Connector.Said said, String handoff) {
        if (said.status() == Connector.NOT_FOUND) {
            return new Inquiry.NotKnown(DOES_NOT_KNOW);
        }
        if (said.body().isBlank()) {
            return new Inquiry.NotKnown(AT_WORK);
        }
        try {
            Outcome outcome = OutcomeMessage.read(said.body()).toOutcome();
            return outcome.handoff().equals(handoff)
                    ? new Inquiry.Answered(outcome)
                    : new Inquiry.NotKnown("it speaks of another handoff");
        } catch (Problem unreadable) {
            return new Inquiry.NotKnown("what it says cannot be read");
        }
    }
}
