package granary.transactions;

import granary.transactions.domain.ServiceTransaction;
import granary.transactions.store.RefundStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of each original is refunded, before a call of the intake and after. */
final class RefundTotals {
    private record Total(ServiceTransaction original, long beforeMinor, long afterMinor) {}

    private final RefundStore store;
    private final Map<Long, Total> changed = new LinkedHashMap<>();

    RefundTotals(RefundStore store) {
        this.store = store;
    }

    /** Adds a refund, or answers false where it would exceed the original. */
    boolean add(ServiceTransaction original, long refundMinor) {
        Total total = changed.computeIfAbsent(original.seq(), seq -> {
            long start = store.refunded(seq);
            return new Total(original, start, start);
        });
        long after = Math.addExact(total.afterMinor(), refundMinor);
        if (after > original.amount().minor()) {
            return false;
        }
        changed.put(original.seq(), new Total(original, total.beforeMinor(), after));
        return true;
    }

    void store() {
        for (Total total : changed.values()) {
            if (total.afterMinor() > total.beforeMinor()) {
                store.move(
                        total.original().seq(),
                        total.original().amount().minor(),
                        total.beforeMinor(),
                        total.afterMinor());
            }
        }
    }
}
