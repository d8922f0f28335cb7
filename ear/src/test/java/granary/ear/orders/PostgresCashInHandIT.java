package granary.ear.orders;

class PostgresCashInHandIT extends CashInHand {
    PostgresCashInHandIT() {
        super(CashStory.play(Village.foundOnPostgres("cash-postgres")));
    }
}
