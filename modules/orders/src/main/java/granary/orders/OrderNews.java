package granary.orders;

/**
 * Something happened to an order, or between us and its channel; whoever listens does so after the commit.
 *
 * @param kind of the order, such as {@code TOP_UP}
 */
public record OrderNews(String kind, Step step) {
    /** What happened. */
    public enum Step {
        ACCEPTED,
        FULFILLED,
        FAILED,
        /** The channel took the order, and will answer. */
        TAKEN,
        /** The channel was not reached; it is tried again. */
        NOT_REACHED,
        /** No answer came in its time, and the order is sent once more under the same id. */
        SENT_AGAIN,
        /** An outcome that contradicts the one before, and is not taken. */
        CONTRADICTED;

        public boolean isOfTheChannel() {
            return ordinal() >= TAKEN.ordinal();
        }
    }
}
