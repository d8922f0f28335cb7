package granary.feeds;

import granary.feeds.domain.FeedFile;

/** The answer to a file. */
public sealed interface Receipt {
    FeedFile file();

    /** The file is new here, accepted or quarantined. */
    record First(FeedFile file) implements Receipt {}

    /** The same content came before; this is what was said then, and nothing has changed. */
    record Repeated(FeedFile file) implements Receipt {}
}
