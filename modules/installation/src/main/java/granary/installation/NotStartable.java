package granary.installation;

/** The installation cannot start as it is configured; the message tells an operator what to put right. */
final class NotStartable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStartable(String message) {
        super(message);
    }
}
