package granary.transactions.domain;

import org.jspecify.annotations.Nullable;

/** Transactions could not be stored; the transaction around them rolls back. */
public final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean doubled;

    /** @param sqlState the database's five characters; 23505 is a key that is taken */
    public NotStored(String message, Exception cause, @Nullable String sqlState) {
        super(message + ": " + cause.getMessage(), cause);
        doubled = "23505".equals(sqlState);
    }

    public NotStored(String message) {
        super(message);
        doubled = true;
    }

    /** Whether somebody else stored the same meanwhile, so that trying again will see it. */
    public boolean doubled() {
        return doubled;
    }
}
