package granary.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the REST request at hand, from its verified token. Only REST resources ask for it. */
@RequestScoped
public class CurrentCaller {
    // What the columns hold in which an outside issuer's names for people are kept.
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,80}");

    @Inject
    JsonWebToken token;

    @Inject
    TokenClaims claims;

    /** @throws Problem 401 without a valid token, 403 where the token does not name exactly one role */
    public Caller caller() {
        String id = token.getSubject();
        if (id == null || id.isBlank()) {
            throw Problem.unauthenticated();
        }
        if (!ID.matcher(id).matches()) {
            throw Problem.of(403, "ROLE_UNCLEAR", "the token's sub must be 1 to 80 printable ASCII characters");
        }
        Object name = token.getClaim("name");
        return new Caller(id, name == null ? id : TokenClaims.text(name), claims.role(token), claims.scope(token));
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
}
