package granary.console;

import granary.access.Caller;
import granary.access.Problem;
import granary.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The person before the screen. */
@Named
@RequestScoped
public class Visitor {
    static final Role[] FINANCE = {Role.MAKER, Role.CHECKER, Role.AUDITOR};

    @Inject
    HttpServletRequest request;

    @Inject
    PeopleSession people;

    public Optional<Caller> caller() {
        return people.caller(request);
    }

    /**
     * The person, where their role may read the page at all.
     *
     * @throws Problem 404 for everyone else, who must not learn what exists
     */
    public Caller requireReader(Role... roles) {
        return caller().filter(caller -> caller.hasRole(roles)).orElseThrow(Problem::notFound);
    }

    public boolean isKnown() {
        return caller().isPresent();
    }

    public String getName() {
        return caller().map(Caller::name).orElse("");
    }

    /** As on the wire, such as {@code maker}; empty where nobody is logged in. */
    public String getRole() {
        return caller().map(caller -> caller.role().wire()).orElse("");
    }

    public boolean isFinance() {
        return has(FINANCE);
    }

    public boolean isPartner() {
        return has(Role.PARTNER);
    }

    public boolean isChecker() {
        return has(Role.CHECKER);
    }

    private boolean has(Role... roles) {
        return caller().filter(caller -> caller.hasRole(roles)).isPresent();
    }
}
