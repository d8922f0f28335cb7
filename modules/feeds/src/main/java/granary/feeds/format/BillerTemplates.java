package granary.feeds.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Reads the billers' templates that lie beside this class as data; a template that lacks something does not load. */
final class BillerTemplates {
    private BillerTemplates() {}

    static List<BillerTemplate> load() {
        List<BillerTemplate> templates = new ArrayList<>();
        text("billers.txt").lines().filter(line -> !line.isBlank()).forEach(name -> {
            templates.add(read(text("billers/" + name.strip() + ".properties")));
        });
        return templates;
    }

    static BillerTemplate read(String text) {
        Properties data = new Properties();
        try {
            data.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<BillerTemplate.Column> details = new ArrayList<>();
        for (String column : value(data, "details").split("\\s+", -1)) {
            details.add(BillerTemplate.Column.valueOf(column.toUpperCase(Locale.ROOT)));
        }
        return new BillerTemplate(
                value(data, "provider"),
                value(data, "version"),
                value(data, "separator").charAt(0),
                Charset.forName(value(data, "charset")),
                details);
    }

    private static String value(Properties data, String key) {
        String value = data.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalStateException("biller template %s lacks %s".formatted(data.getProperty("provider"), key));
        }
        return value;
    }

    private static String text(String resource) {
        try (InputStream in = BillerTemplates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("biller template missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
