package granary.ear.orders;

class PostgresDoubledDayIT extends DoubledDay {
    PostgresDoubledDayIT() {
        super(Village.foundOnPostgres("doubled-day-postgres"));
    }
}
