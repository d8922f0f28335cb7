package granary.ear.orders;

class PostgresFollowedOrdersIT extends FollowedOrders {
    PostgresFollowedOrdersIT() {
        super(FollowedStory.play(Village.foundOnPostgres("orders-postgresql")));
    }
}
