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
import java.util.Set;

/**
 * What every answer tells the browser: nothing from elsewhere, nothing inline, in nobody's frame, kept by nobody. Most
 * pages are plain forms and links and need no script; those with PrimeFaces name theirs by a nonce.
 */
@WebFilter("/*")
public class SafePages implements Filter {
    /** The request attribute with the status, such as 404, of a page that was refused. */
    static final String REFUSED = "granary.refused";

    /** Pages with PrimeFaces: it tells the browser itself, by web.xml's policy and a nonce for each of its scripts. */
    private static final Set<String> WITH_PRIMEFACES = Set.of("/night", "/night.xhtml", "/breaks", "/breaks.xhtml");

    private static final String POLICY = "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String NOTHING_ELSE = "; default-src 'none'; script-src 'self'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        request.setCharacterEncoding("UTF-8");
        // A browser holds every policy that it is told, so what is said here would forbid what is said there.
        boolean hasNonce = WITH_PRIMEFACES.contains(http.getServletPath());
        answer.setHeader("Content-Security-Policy", hasNonce ? POLICY : POLICY + NOTHING_ELSE);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        // The address of a login holds its token.
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!http.getServletPath().startsWith("/jakarta.faces.resource")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        // The answer itself: where it is wrapped, the server sends it before a refusal can be said below.
        chain.doFilter(request, response);
        if (request.getAttribute(REFUSED) instanceof Integer status && !response.isCommitted()) {
            answer.sendError(status);
        }
    }
}
