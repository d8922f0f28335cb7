package granary.feeds.domain;

/**
 * How much of a hostile file is read at most.
 *
 * @param uploadBytes of the file as sent
 * @param contentBytes of its data member, unzipped
 */
public record Limits(long uploadBytes, long contentBytes) {
    /** FORMATS.md: at most 100:1 compression. */
    public static final int COMPRESSION = 100;

    /** FORMATS.md: at most 10,000 entries in an archive. */
    public static final int ENTRIES = 10_000;
}
