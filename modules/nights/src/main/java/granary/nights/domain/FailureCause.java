package granary.nights.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why a night failed, as far as its recorded failure tells; what to do next depends on it. What nights record of
 * themselves begins with these words and no others.
 */
public enum FailureCause {
    SERVER_STOPPED("the server stopped while the night ran"),
    STEP_FAILED("a step of the job failed"),
    NOT_SUBMITTED("the job could not be submitted"),
    UNKNOWN(""),
    OTHER("");

    private final String words;

    FailureCause(String words) {
        this.words = words;
    }

    /** What a night's failure says, or begins with. */
    public String words() {
        return words;
    }

    /** @param failure as the night has it; {@code OTHER} for words of somebody else */
    public static FailureCause of(@Nullable String failure) {
        if (failure == null || failure.isBlank()) {
            return UNKNOWN;
        }
        for (FailureCause cause : values()) {
            if (!cause.words.isEmpty() && failure.startsWith(cause.words)) {
                return cause;
            }
        }
        return OTHER;
    }
}
