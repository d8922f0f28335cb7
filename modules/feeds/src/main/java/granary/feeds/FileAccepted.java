package granary.feeds;

import granary.feeds.domain.FeedFile;

/** A provider's file was published; told inside its transaction, to whoever in this process must act on it. */
public record FileAccepted(FeedFile file) {}
