package granary.ear.orders;

import java.util.Map;

class DerbyCashInHandIT extends CashInHand {
    DerbyCashInHandIT() {
        super(CashStory.play(Village.found("cash-derby", Map.of())));
    }
}
