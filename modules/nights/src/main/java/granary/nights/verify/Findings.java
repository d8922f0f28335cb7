package granary.nights.verify;

import granary.nights.domain.NightKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Collects what checks find; lists so much, and counts the rest. */
final class Findings {
    private static final Logger LOG = Logger.getLogger(Findings.class.getName());
    private static final int MOST_LISTED = 1_000;
    private static final int MOST_ROWS_TOLD_APART = 100_000;

    private final List<Finding> listed = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    private int checks;
    private long unlisted;
    private long rowsBeyond;

    /** One thing that must hold. */
    final class Check {
        private final String invariant;
        private final String name;

        private Check(String invariant, String name) {
            this.invariant = invariant;
            this.name = name;
        }

        void fault(String row, String detail) {
            if (listed.size() < MOST_LISTED) {
                listed.add(new Finding(invariant, name, row, detail));
            } else {
                unlisted++;
            }
            if (rows.size() < MOST_ROWS_TOLD_APART) {
                rows.add(row);
            }
        }

        /** More rows than are looked at one by one. */
        void faults(String rowsCalled, long count) {
            if (count > 0) {
                fault("%d more %s".formatted(count, rowsCalled), "not as they were; too many to be named");
                rowsBeyond += count - 1;
            }
        }
    }

    /** Begins a check. */
    Check check(String invariant, String name) {
        checks++;
        return new Check(invariant, name);
    }

    /** Makes a check; data that cannot even be worked with are a finding, too. */
    void check(String invariant, String name, String subject, Consumer<Check> work) {
        Check check = check(invariant, name);
        tried(check, subject, () -> work.accept(check));
    }

    /** Does what makes checks; what cannot be done is a finding of one more. */
    void guard(String subject, Runnable work) {
        tried(null, subject, work);
    }

    /** Whether it could be done at all. */
    boolean tried(@Nullable Check check, String subject, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "a check cannot be made: " + subject);
            (check == null ? check("I8", "everything can be checked") : check)
                    .fault(subject, "cannot be checked: " + e.getMessage());
            return false;
        }
    }

    Verification verification(NightKey night) {
        return new Verification(night, checks, rows.size() + rowsBeyond, List.copyOf(listed), unlisted);
    }
}
