package granary.ear.operations;

import granary.ear.orders.Village;
import java.util.Map;

class DerbyWrittenDownIT extends WrittenDown {
    DerbyWrittenDownIT() {
        super(Village.found("written-derby", Map.of("GRANARY_AUDIT_ANCHOR_SECONDS", "1")));
    }
}
