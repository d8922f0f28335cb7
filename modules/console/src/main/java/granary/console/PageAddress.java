package granary.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses of our own pages, made of what was asked for; never of a header, which could lead away. */
final class PageAddress {
    private PageAddress() {}

    /** The page asked for, below the context root, with all its parameters but one. */
    static String without(HttpServletRequest request, String parameter) {
        List<String> pairs = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(parameter)) {
                for (String value : values) {
                    pairs.add(encoded(name) + "=" + encoded(value));
                }
            }
        });
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return (path.isEmpty() ? "/" : path) + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
