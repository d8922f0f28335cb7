package granary.ledger.domain;

/**
 * An entry as the journal keeps it.
 *
 * @param entryNo in the order of posting
 */
public record StoredEntry(long entryNo, JournalEntry entry) {}
