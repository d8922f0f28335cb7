package granary.transactions.store;

import granary.database.Database;
import granary.database.NumberBlocks;
import granary.database.Shared;
import jakarta.inject.Inject;

/** Hands out intake sequences in ascending order. */
@Shared
public class IntakeSequence {
    private final NumberBlocks numbers;

    @Inject
    public IntakeSequence(Database database) {
        numbers = new NumberBlocks(database, "intake_block");
    }

    public long next() {
        return numbers.next();
    }
}
