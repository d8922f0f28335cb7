package granary.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /}: everyone begins with the page that their work begins with. */
@WebServlet("")
public class HomeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleSession people;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = people.caller(request).map(HomeServlet::page).orElse("/welcome");
        response.sendRedirect(request.getContextPath() + page);
    }

    private static String page(granary.access.Caller caller) {
        return switch (caller.role()) {
            case MAKER, CHECKER, AUDITOR -> "/nights";
            case PARTNER -> "/statements";
            default -> "/welcome";
        };
    }
}
