package granary.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser: nothing from elsewhere, nothing inline, in nobody's frame, kept by nobody. Pages
 * are plain forms and links, so they need no script at all.
 */
@WebFilter("/*")
public class SafePages implements Filter {
    /** The request attribute with the status, such as 404, of a page that was refused. */
    static final String REFUSED = "granary.refused";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        request.setCharacterEncoding("UTF-8");
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        // The address of a login holds its token.
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!http.getServletPath().startsWith("/jakarta.faces.resource")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
        if (request.getAttribute(REFUSED) instanceof Integer status && !response.isCommitted()) {
            answer.sendError(status);
        }
    }
}
