package granary.ear.orders;

import java.util.Map;

class DerbyRefundedOrdersIT extends RefundedOrders {
    DerbyRefundedOrdersIT() {
        super(RefundedStory.play(Village.found("refunds-derby", Map.of())));
    }
}
