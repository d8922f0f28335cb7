package granary.reconciliation;

import granary.reconciliation.domain.OurItem;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Where a match reads our side from: the transactions and expected payments of one country and date, which the night
 * knows.
 *
 * @param count how many items a provider has on that date
 * @param reader streams them by ranges of shards
 */
public record OurItems(ToLongFunction<String> count, Reader reader) {

    /** Streams a provider's items whose references' shards are from {@code fromShard} to below {@code toShard}. */
    @FunctionalInterface
    public interface Reader {
        void read(String provider, int fromShard, int toShard, Consumer<OurItem> each);
    }
}
