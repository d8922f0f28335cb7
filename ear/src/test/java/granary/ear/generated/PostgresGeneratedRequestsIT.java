package granary.ear.generated;

import granary.ear.orders.Village;

class PostgresGeneratedRequestsIT extends GeneratedRequests {
    PostgresGeneratedRequestsIT() {
        super(Village.foundOnPostgres("generated-postgres"));
    }
}
