package granary.ear.generated;

import granary.ear.orders.Village;
import java.util.Map;

class DerbyGeneratedRequestsIT extends GeneratedRequests {
    DerbyGeneratedRequestsIT() {
        super(Village.found("generated-derby", Map.of()));
    }
}
