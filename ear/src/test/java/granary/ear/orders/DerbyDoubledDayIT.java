package granary.ear.orders;

import java.util.Map;

class DerbyDoubledDayIT extends DoubledDay {
    DerbyDoubledDayIT() {
        super(Village.found("doubled-day", Map.of()));
    }
}
