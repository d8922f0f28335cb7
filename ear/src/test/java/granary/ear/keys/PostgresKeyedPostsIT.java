package granary.ear.keys;

import granary.ear.orders.Village;

class PostgresKeyedPostsIT extends KeyedPosts {
    PostgresKeyedPostsIT() {
        super(KeyedStory.play(Village.foundOnPostgres("keys-postgresql")));
    }
}
