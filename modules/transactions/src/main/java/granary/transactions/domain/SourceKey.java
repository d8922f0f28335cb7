package granary.transactions.domain;

/** Names a transaction in the words of where it came from; a source never uses an id twice. */
public record SourceKey(String source, String id) {
    /** The source of what Granary's own orders leave behind; nobody else may use it. */
    public static final String ORDERS = "orders";
}
