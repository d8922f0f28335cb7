package granary.console;

import granary.access.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The language of the pages: what the person chose, or else what the browser asks for first. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "GRANARY_LANGUAGE";
    static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    static final List<Locale> ALL = List.of(CHINESE, Locale.ENGLISH);

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        return chosen().orElseGet(this::askedFor);
    }

    /** For the {@code lang} attribute, such as {@code zh-CN}. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** Every language but the present one, to switch to. */
    public List<Locale> getOthers() {
        return ALL.stream().filter(locale -> !locale.equals(getLocale())).toList();
    }

    /** This page in another language; after a form the page itself is shown, which answers a GET too. */
    public String switchTo(Locale locale) {
        String page = PageAddress.without(request, LanguageChoice.PARAMETER);
        String path = request.getMethod().equals("GET") ? page : request.getServletPath();
        return request.getContextPath() + path + (path.contains("?") ? "&" : "?") + LanguageChoice.PARAMETER + "="
                + locale.toLanguageTag();
    }

    /** A language in its own words. */
    public String nameOf(Locale locale) {
        return Texts.bundle(locale).getString("language.name");
    }

    /** A text with its places filled, by the rules of {@link MessageFormat}. */
    public String say(String key, Object... values) {
        return Texts.in(getLocale()).say(key, values);
    }

    /** Why something was refused, in words that say what to do next. */
    public String refusal(Problem problem) {
        ResourceBundle texts = Texts.bundle(getLocale());
        String key = "refusal." + problem.code();
        return texts.containsKey(key) ? texts.getString(key) : texts.getString("refusal.OTHER");
    }

    static Optional<Locale> known(String tag) {
        return ALL.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }

    private Optional<Locale> chosen() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return known(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private Locale askedFor() {
        for (Locale asked : Collections.list(request.getLocales())) {
            for (Locale ours : ALL) {
                if (ours.getLanguage().equals(asked.getLanguage())) {
                    return ours;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
