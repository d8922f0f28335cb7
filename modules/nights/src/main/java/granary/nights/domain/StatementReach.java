package granary.nights.domain;

import java.util.Set;

/**
 * Which statements somebody may read.
 *
 * @param all every partner's, also of nights that are not sealed
 * @param partners the codes of the only partners otherwise, and only sealed nights
 */
public record StatementReach(boolean all, Set<String> partners) {
    public StatementReach {
        partners = Set.copyOf(partners);
    }

    public static StatementReach everything() {
        return new StatementReach(true, Set.of());
    }

    public static StatementReach of(Set<String> partners) {
        return new StatementReach(false, partners);
    }

    public boolean holds(String partner) {
        return all || partners.contains(partner);
    }

    /** What is not sealed may still change, and is nothing to tell a partner. */
    public boolean holds(Night night) {
        return night.isSealed() || all;
    }
}
