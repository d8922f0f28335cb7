package granary.console;

import granary.access.Caller;
import granary.access.OneTimeLogin;
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
        Optional<Caller> caller = token.length() > LONGEST_TOKEN ? Optional.empty() : links.redeem(token);
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
