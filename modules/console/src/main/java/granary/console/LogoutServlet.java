package granary.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. The cookie does not travel with another site's form, so nobody logs somebody else out. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleSession people;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        people.end(request);
        response.sendRedirect(request.getContextPath() + "/welcome");
    }
}
