package granary.ear.orders;

import java.util.Map;

class DerbyFollowedOrdersIT extends FollowedOrders {
    DerbyFollowedOrdersIT() {
        super(FollowedStory.play(Village.found("orders-derby", Map.of())));
    }
}
