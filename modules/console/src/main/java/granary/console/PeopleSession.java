package granary.console;

import granary.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Who is logged in, as the HTTP session knows it. */
final class PeopleSession {
    private static final String CALLER = "granary.caller";

    private PeopleSession() {}

    static Optional<Caller> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Caller) session.getAttribute(CALLER));
    }

    /** In a session of its own, so that an id that somebody planted before is worth nothing afterwards. */
    static void begin(HttpServletRequest request, Caller caller) {
        end(request);
        request.getSession(true).setAttribute(CALLER, caller);
        request.changeSessionId();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
