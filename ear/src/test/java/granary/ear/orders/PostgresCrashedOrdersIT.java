package granary.ear.orders;

import granary.ear.server.Postgres;
import java.util.Optional;

class PostgresCrashedOrdersIT extends CrashedOrders {
    PostgresCrashedOrdersIT() {
        super("crashed-orders-postgres", Optional.of(Postgres.start()));
    }
}
