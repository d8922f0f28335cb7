package granary.console;

import static org.assertj.core.api.Assertions.assertThat;

import granary.nights.ExportName;
import granary.nights.domain.FileOfNight;
import granary.nights.domain.NightState;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PayoutKind;
import granary.reconciliation.domain.BreakCause;
import granary.tariffs.domain.Exemption;
import granary.transactions.domain.Kind;
import granary.transactions.domain.Whose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("text\\['([^'.]+\\.[^']+[^.'])']");
    private static final ResourceBundle ENGLISH = Texts.bundle(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = Texts.bundle(Language.CHINESE);

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(new TreeSet<>(CHINESE.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        assertThat(CHINESE.getLocale().getLanguage()).isEqualTo("zh");
        for (String key : ENGLISH.keySet()) {
            assertThat(ENGLISH.getString(key)).as(key).isNotBlank();
            assertThat(CHINESE.getString(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path page : pages()) {
            Matcher key = KEY.matcher(Files.readString(page));
            while (key.find()) {
                asked.add(key.group(1));
            }
        }

        assertThat(asked)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(ENGLISH.containsKey(key)).as(key).isTrue());
    }

    @Test
    void everyValueThatAPageShowsHasItsText() {
        assertThat(names("cause.", BreakCause.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("kind.", Kind.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("state.", NightState.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("batch.", BatchState.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("whose.", Whose.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("file.", FileOfNight.State.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("exempt.", Exemption.Reason.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("payout.", PayoutKind.values(), Enum::name)).allMatch(ENGLISH::containsKey);
        assertThat(names("export.", ExportName.values(), ExportName::file)).allMatch(ENGLISH::containsKey);
    }

    @Test
    void noPageHoldsTextOfItsOwn() throws IOException {
        // Between tags there is nothing but expressions, signs and white space.
        Pattern words = Pattern.compile(">[^<]*\\p{L}{2,}[^<]*<");
        for (Path page : pages()) {
            String bare = Files.readString(page)
                    .replaceAll("#\\{[^}]*}", "")
                    .replaceAll("<!--.*?-->", "")
                    .replace("(CSV)", "")
                    .replace("&amp;", "");
            Matcher text = words.matcher(bare);
            assertThat(text.find() ? text.group() : "").as(page.toString()).isEmpty();
        }
    }

    private static <T> List<String> names(String prefix, T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(value -> prefix + name.apply(value)).toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
