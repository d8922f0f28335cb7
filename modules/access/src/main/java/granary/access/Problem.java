package granary.access;

import java.util.List;

/**
 * A request that is refused, told in a way that a client can act upon; the REST door writes it as RFC 9457
 * {@code application/problem+json}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One wrong place in a body.
     *
     * @param pointer JSON pointer (RFC 6901), such as {@code /rules/0/kind}; empty for the whole body
     */
    public record FieldError(String pointer, String message) {}

    private final int status;
    private final String code;
    private final String detail;
    private final boolean retryable;
    private final int retryAfterSeconds;
    private final transient List<FieldError> errors;

    private Problem(
            int status, String code, String detail, boolean retryable, int retryAfterSeconds, List<FieldError> errors) {
        // A refusal is an answer and not a fault of the program: no stack trace is worth its cost.
        super(code + ": " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.retryable = retryable;
        this.retryAfterSeconds = retryAfterSeconds;
        this.errors = List.copyOf(errors);
    }

    /**
     * @param status the HTTP status, 400 to 599
     * @param code stable and in capitals, such as {@code NIGHT_NOT_DUE}; clients branch on it
     * @param detail one plain sentence for people
     */
    public static Problem of(int status, String code, String detail) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status from 400 to 599, not " + status);
        }
        return new Problem(status, code, detail, false, 0, List.of());
    }

    /** 422 with every wrong place of the body. */
    public static Problem invalid(List<FieldError> errors) {
        String first = errors.isEmpty()
                ? ""
                : ": " + errors.get(0).pointer() + " " + errors.get(0).message();
        return of(422, "INVALID", "the request cannot be accepted" + first).with(errors);
    }

    /** For what does not exist, and equally for what the caller may not know of. */
    public static Problem notFound() {
        return of(404, "NOT_FOUND", "there is no such resource");
    }

    /** For what the caller may read but not do. */
    public static Problem forbidden() {
        return of(403, "FORBIDDEN", "your role or scope does not allow this");
    }

    public static Problem unauthenticated() {
        return of(
                401, "UNAUTHENTICATED", "a valid bearer token is needed; get one from the issuer of this installation");
    }

    /** The same request may succeed later. */
    public Problem retryable() {
        return new Problem(status, code, detail, true, retryAfterSeconds, errors);
    }

    /** The same request may succeed after so many seconds; sent as {@code Retry-After}. */
    public Problem retryableAfter(int seconds) {
        return new Problem(status, code, detail, true, seconds, errors);
    }

    public Problem with(List<FieldError> wrongPlaces) {
        return new Problem(status, code, detail, retryable, retryAfterSeconds, wrongPlaces);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public boolean isRetryable() {
        return retryable;
    }

    /** 0 where nothing is known about when. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
