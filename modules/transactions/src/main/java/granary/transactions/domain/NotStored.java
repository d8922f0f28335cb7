package granary.transactions.domain;

import granary.database.LostRace;
import org.jspecify.annotations.Nullable;

/** Transactions could not be stored; the transaction around them rolls back. */
public final class NotStored extends RuntimeException implements LostRace {
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

    /** Somebody else stored the same meanwhile, so that trying again will see it. */
    @Override
    public boolean wasLost() {
        return doubled;
    }
}
