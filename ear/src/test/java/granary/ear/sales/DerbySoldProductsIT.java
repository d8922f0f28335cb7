package granary.ear.sales;

import granary.ear.orders.Village;
import java.util.Map;

class DerbySoldProductsIT extends SoldProducts {
    DerbySoldProductsIT() {
        super(SoldStory.play(Village.found("sales-derby", Map.of())));
    }
}
