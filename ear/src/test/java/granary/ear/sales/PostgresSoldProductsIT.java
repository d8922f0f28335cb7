package granary.ear.sales;

import granary.ear.orders.Village;

class PostgresSoldProductsIT extends SoldProducts {
    PostgresSoldProductsIT() {
        super(SoldStory.play(Village.foundOnPostgres("sales-postgresql")));
    }
}
