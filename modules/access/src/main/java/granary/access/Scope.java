package granary.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a caller's role is limited to, as the plain codes of counties, centers and partners. An empty set means nothing
 * of that kind; roles that work nation-wide do not look at their scope.
 */
public record Scope(Set<String> counties, Set<String> centers, Set<String> partners) {
    public static final Scope NONE = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        counties = Set.copyOf(counties);
        centers = Set.copyOf(centers);
        partners = Set.copyOf(partners);
    }

    /** In order, so that the same scope reads the same in logs and hashes. */
    @Override
    public String toString() {
        return "counties=%s centers=%s partners=%s"
                .formatted(new TreeSet<>(counties), new TreeSet<>(centers), new TreeSet<>(partners));
    }
}
