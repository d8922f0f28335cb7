package granary.handoff;

import granary.channels.OutcomeMessage;
import granary.orders.TakeOutcome;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes outcomes off their queue. A message that fails is rolled back and delivered again, five times at most. */
@MessageDriven(name = "OutcomeListener")
public class OutcomeListener implements MessageListener {
    @Inject
    private TakeMessage takeMessage;

    @Inject
    private TakeOutcome takeOutcome;

    @Override
    public void onMessage(Message message) {
        takeMessage.take(
                message,
                text -> takeOutcome.take(OutcomeMessage.read(text).toOutcome()).isPresent());
    }
}
