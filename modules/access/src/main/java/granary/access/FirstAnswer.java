package granary.access;

/**
 * What a request was answered the first time, and so every time.
 *
 * @param status the HTTP status
 * @param location of what it made, below the API's root, such as {@code orders/ord_…}; empty where it made nothing
 * @param etag of what it made, without its quotes; empty where it has none
 * @param kept the body, as it is kept and replayed
 * @param shownOnce the body of the first answer alone, where it holds a secret that is not kept; otherwise empty
 */
public record FirstAnswer(int status, String location, String etag, String kept, String shownOnce) {

    public static FirstAnswer of(int status, String kept) {
        return new FirstAnswer(status, "", "", kept, "");
    }

    public FirstAnswer at(String place) {
        return new FirstAnswer(status, place, etag, kept, shownOnce);
    }

    public FirstAnswer tagged(String tag) {
        return new FirstAnswer(status, location, tag, kept, shownOnce);
    }

    /** With a body that only the first answer has. */
    public FirstAnswer showingOnce(String secretBody) {
        return new FirstAnswer(status, location, etag, kept, secretBody);
    }

    /** Without bodies, which hold people's names and a client's secret. */
    @Override
    public String toString() {
        return "FirstAnswer[%d %s]".formatted(status, location);
    }
}
