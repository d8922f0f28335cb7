package granary.feeds.domain;

import java.io.IOException;

/**
 * A file that is not even worth keeping: no known format, a bomb, a damaged archive. An {@link IOException}, so that it
 * passes through streams and readers.
 */
public final class RefusedFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public RefusedFile(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }
}
