package granary.ear.orders;

class PostgresRefundedOrdersIT extends RefundedOrders {
    PostgresRefundedOrdersIT() {
        super(RefundedStory.play(Village.foundOnPostgres("refunds-postgresql")));
    }
}
