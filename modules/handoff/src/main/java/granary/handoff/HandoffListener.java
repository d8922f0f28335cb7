package granary.handoff;

import granary.channels.Handoff;
import granary.orders.HandOffOrder;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes handoffs off their queue. A message that fails is rolled back and delivered again, five times at most. */
@MessageDriven(name = "HandoffListener")
public class HandoffListener implements MessageListener {
    @Inject
    private TakeMessage takeMessage;

    @Inject
    private HandOffOrder handOffOrder;

    @Override
    public void onMessage(Message message) {
        takeMessage.take(message, text -> handOffOrder.handOff(Handoff.read(text)));
    }
}
