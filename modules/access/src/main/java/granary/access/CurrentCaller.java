package granary.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the REST request at hand, from its verified token. Only REST resources ask for it. */
@RequestScoped
public class CurrentCaller {
    @Inject
    JsonWebToken token;

    /** @throws Problem 401 without a valid token, 403 where the token does not name exactly one role */
    public Caller caller() {
        String id = token.getSubject();
        if (id == null || id.isBlank()) {
            throw Problem.unauthenticated();
        }
        Object name = token.getClaim("name");
        return new Caller(id, name == null ? id : text(name), role(), scope());
    }

    /**
     * The caller, where its role is one of these.
     *
     * @throws Problem 403 for a caller who may read the resource but not do this
     */
    public Caller require(Role... roles) {
        Caller caller = caller();
        if (!caller.hasRole(roles)) {
            throw Problem.forbidden();
        }
        return caller;
    }

    /**
     * The caller, where its role may read the resource at all.
     *
     * @throws Problem 404 for everyone else, who must not learn what exists
     */
    public Caller requireReader(Role... roles) {
        Caller caller = caller();
        if (!caller.hasRole(roles)) {
            throw Problem.notFound();
        }
        return caller;
    }

    private Role role() {
        @Nullable Set<String> groups = token.getGroups();
        List<Role> roles = groups == null
                ? List.of()
                : groups.stream().flatMap(group -> Role.ofWire(group).stream()).toList();
        // An outside issuer may send more groups than ours, but maker and checker must never meet in one caller.
        if (roles.size() != 1 || roles.get(0) == Role.NIGHT) {
            throw Problem.of(403, "ROLE_UNCLEAR", "the token must name exactly one role of Granary in its groups");
        }
        return roles.get(0);
    }

    private Scope scope() {
        return new Scope(codes("counties"), codes("centers"), codes("partners"));
    }

    private Set<String> codes(String claim) {
        Set<String> codes = new TreeSet<>();
        Object value = token.getClaim(claim);
        if (value instanceof Collection<?> many) {
            many.forEach(one -> codes.add(text(one)));
        }
        return codes;
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
