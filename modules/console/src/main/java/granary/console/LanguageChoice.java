package granary.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** {@code ?lang=zh-CN} on any page: kept in a cookie, and the same page is shown again. */
@WebFilter("/*")
public class LanguageChoice extends HttpFilter {
    static final String PARAMETER = "lang";
    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String tag = request.getParameter(PARAMETER);
        Optional<Locale> wanted =
                tag == null || !request.getMethod().equals("GET") ? Optional.empty() : Language.known(tag);
        if (wanted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Cookie cookie = new Cookie(Language.COOKIE, wanted.get().toLanguageTag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(request.getContextPath() + PageAddress.without(request, PARAMETER));
    }
}
