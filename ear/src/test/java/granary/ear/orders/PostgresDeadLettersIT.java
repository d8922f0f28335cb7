package granary.ear.orders;

import granary.ear.server.Postgres;

class PostgresDeadLettersIT extends DeadLetters {
    PostgresDeadLettersIT() {
        super(Village.foundOn(Postgres.start(), "dead-letters-postgres", DeadLetters.environment()));
    }
}
