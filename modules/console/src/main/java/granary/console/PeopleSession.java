package granary.console;

import granary.access.AdministerUsers;
import granary.access.Caller;
import granary.access.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Who is logged in. The HTTP session knows no more than the person's id: name, scope and whether they are still welcome
 * are read once a request, so that whoever is switched off is out with the next click.
 */
@ApplicationScoped
public class PeopleSession {
    private static final String PERSON = "granary.person";
    private static final String CALLER = "granary.caller";

    @Inject
    AdministerUsers users;

    Optional<Caller> caller(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller known) {
            return Optional.of(known);
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String person)) {
            return Optional.empty();
        }
        Optional<Caller> caller = users.find(person).filter(User::isActive).map(User::caller);
        caller.ifPresentOrElse(known -> request.setAttribute(CALLER, known), session::invalidate);
        return caller;
    }

    /** In a session of its own, so that an id that somebody planted before is worth nothing afterwards. */
    void begin(HttpServletRequest request, Caller caller) {
        end(request);
        request.getSession(true).setAttribute(PERSON, caller.id());
        request.changeSessionId();
    }

    void end(HttpServletRequest request) {
        request.removeAttribute(CALLER);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
