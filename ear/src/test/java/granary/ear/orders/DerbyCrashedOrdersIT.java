package granary.ear.orders;

import java.util.Optional;

class DerbyCrashedOrdersIT extends CrashedOrders {
    DerbyCrashedOrdersIT() {
        super("crashed-orders", Optional.empty());
    }
}
