package granary.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All texts of one language. */
final class Texts {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = bundle(locale);
    }

    static Texts in(Locale locale) {
        return new Texts(locale);
    }

    Locale locale() {
        return locale;
    }

    /** A text with its places filled, by the rules of {@link MessageFormat}. */
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "granary.console.texts",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
