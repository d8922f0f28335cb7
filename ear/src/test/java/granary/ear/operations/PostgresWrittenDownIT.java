package granary.ear.operations;

import granary.ear.orders.Village;

class PostgresWrittenDownIT extends WrittenDown {
    PostgresWrittenDownIT() {
        super(Village.foundOnPostgres("written-postgresql"));
    }
}
