package granary.access;

import java.util.List;

/**
 * What an administrator gives to a person or a client.
 *
 * @param name for people's eyes
 * @param role one, and never changed afterwards: who was a maker does not become a checker under the same id
 */
public record Account(String name, Role role, Scope scope) {
    /** @throws IllegalArgumentException for the service identity, which nobody may take */
    public Account {
        if (role == Role.NIGHT) {
            throw new IllegalArgumentException("the role night is the system's own");
        }
    }

    void refuseAnotherRoleThan(Role given) {
        if (role != given) {
            throw Problem.invalid(List.of(new Problem.FieldError("/role", "is given once and never changes")));
        }
    }
}
