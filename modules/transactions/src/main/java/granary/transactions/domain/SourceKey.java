package granary.transactions.domain;

import java.util.Set;

/** Names a transaction in the words of where it came from; a source never uses an id twice. */
public record SourceKey(String source, String id) {
    /** The source of what Granary's own orders leave behind; nobody else may use it. */
    public static final String ORDERS = "orders";

    /** The same of Granary's own sales. */
    public static final String SALES = "sales";

    /** The same of Granary's own parcels. */
    public static final String PARCELS = "parcels";

    private static final Set<String> OWN = Set.of(ORDERS, SALES, PARCELS);

    /** Whether the source is Granary itself, so that no batch may bear its name. */
    public boolean isOwn() {
        return OWN.contains(source);
    }
}
