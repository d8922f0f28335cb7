package granary.transactions;

/** What became of an item of the batch intake. */
public sealed interface IntakeOutcome {
    /** Stored now. */
    record Accepted(String id) implements IntakeOutcome {}

    /** Known with the same content; nothing was stored. */
    record Repeated(String id) implements IntakeOutcome {}

    /**
     * Not stored.
     *
     * @param code stable, in capitals
     */
    record Refused(String code, String detail) implements IntakeOutcome {}
}
