package granary.access;

/**
 * Who asks: a person or an API client.
 *
 * @param id the stable id that decisions, audit lines and idempotency keys are bound to
 * @param name for people's eyes
 */
public record Caller(String id, String name, Role role, Scope scope) {
    /** The system's own identity, under which nights run and drafts are proposed. */
    public static final Caller NIGHT = new Caller("night", "night", Role.NIGHT, Scope.NONE);

    /** Who acts while the system sets itself up. */
    public static final Caller INSTALLATION = new Caller("installation", "installation", Role.NIGHT, Scope.NONE);

    public boolean hasRole(Role... roles) {
        for (Role one : roles) {
            if (one == role) {
                return true;
            }
        }
        return false;
    }
}
