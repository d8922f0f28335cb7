package granary.ear.keys;

import granary.ear.orders.Village;
import java.util.Map;

class DerbyKeyedPostsIT extends KeyedPosts {
    DerbyKeyedPostsIT() {
        super(KeyedStory.play(Village.found("keys-derby", Map.of())));
    }
}
