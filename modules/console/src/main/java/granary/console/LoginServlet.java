package granary.console;

import granary.access.Caller;
import granary.access.OneTimeLogin;
import granary.access.Origin;
import granary.access.Problem;
import granary.access.Refused;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /login?token=…}: spends a one-time link and begins the person's session. There are no passwords. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TOKEN = 200;

    @Inject
    private transient OneTimeLogin links;

    @Inject
    private transient PeopleSession people;

    @Inject
    private transient Event<Refused> refusals;

    /** A look at the link, by a mail program or a messenger, must not spend it. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPrefetch(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String token = request.getParameter("token");
        if (token == null || token.isBlank()) {
            response.sendRedirect(request.getContextPath() + "/welcome");
            return;
        }
        Optional<Caller> caller;
        try {
            // A text that is too long is no link of ours, and is a failure like any other.
            String read = token.length() > LONGEST_TOKEN ? token.substring(0, LONGEST_TOKEN) : token;
            caller = links.redeem(read, Origin.of(request.getRemoteAddr()));
        } catch (Problem tooMany) {
            refusals.fire(new Refused(tooMany.status(), tooMany.code()));
            response.setIntHeader("Retry-After", tooMany.retryAfterSeconds());
            response.sendError(tooMany.status());
            return;
        }
        if (caller.isEmpty()) {
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        people.begin(request, caller.get());
        // Away from the address that holds the token.
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static boolean isPrefetch(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return purpose != null && purpose.contains("prefetch");
    }
}
