package granary.installation;

import java.util.List;

/** The installation cannot start as it is configured; each fault is a sentence that tells an operator what to put right. */
final class NotStartable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    private NotStartable(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** All at once, so that nobody has to start as many times as there are faults. */
    static void ifAny(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new NotStartable(faults);
        }
    }

    List<String> faults() {
        return faults;
    }
}
