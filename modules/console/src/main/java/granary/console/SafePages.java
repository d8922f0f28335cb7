package granary.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What every answer tells the browser: nothing from elsewhere, nothing inline, in nobody's frame, kept by nobody. Most
 * pages are plain forms and links and need no script; those with PrimeFaces name theirs by a nonce.
 */
@WebFilter("/*")
public class SafePages implements Filter {
    /** The request attribute with the status, such as 404, of a page that was refused. */
    static final String REFUSED = "granary.refused";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";
    private static final String OWN_SCRIPTS = "script-src 'self'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        request.setCharacterEncoding("UTF-8");
        answer.setHeader(OnePolicy.HEADER, POLICY + OWN_SCRIPTS);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        // The address of a login holds its token.
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!http.getServletPath().startsWith("/jakarta.faces.resource")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(answer));
        if (request.getAttribute(REFUSED) instanceof Integer status && !response.isCommitted()) {
            answer.sendError(status);
        }
    }

    /** PrimeFaces adds a policy for scripts. A browser would hold each of two policies, so both are made one. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        static final String HEADER = "Content-Security-Policy";

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HEADER) && value.startsWith(OWN_SCRIPTS)) {
                setHeader(HEADER, POLICY + value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
