package granary.nights.domain;

import org.jspecify.annotations.Nullable;

/** Why a night failed, as far as its recorded failure tells; what to do next depends on it. */
public enum FailureCause {
    SERVER_STOPPED("the server stopped"),
    JOB_ENDED("the job ended"),
    NOT_SUBMITTED("the job could not be submitted"),
    UNKNOWN(""),
    OTHER("");

    private final String beginning;

    FailureCause(String beginning) {
        this.beginning = beginning;
    }

    /** @param failure as the night has it; {@code OTHER} for words of somebody else */
    public static FailureCause of(@Nullable String failure) {
        if (failure == null || failure.isBlank()) {
            return UNKNOWN;
        }
        for (FailureCause cause : values()) {
            if (!cause.beginning.isEmpty() && failure.startsWith(cause.beginning)) {
                return cause;
            }
        }
        return OTHER;
    }
}
