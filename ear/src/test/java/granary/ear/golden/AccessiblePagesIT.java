package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import granary.ear.server.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA, as far as a machine can tell: axe on every page, in both languages, at a desk and on a telephone. */
@EnabledIf("granary.ear.server.Browser#isExpected")
@ExtendWith(PlayedNights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessiblePagesIT {
    private static final String FINDINGS = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                .violations.filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => found.id + ': ' + found.nodes.map(node => node.target).join(' | '))
            """;
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a, button, input:not([type=hidden]), summary, th[tabindex]')]
                .filter(target => target.checkVisibility() && !target.closest('.skip'))
                .map(target => [target, target.getBoundingClientRect()])
                .filter(([target, box]) => box.height < 24 || box.width < 24)
                .map(([target, box]) => target.outerHTML.slice(0, 120) + ' ' + box.width + ' x ' + box.height)
            """;

    private final Pages pages;
    private Browser browser;

    AccessiblePagesIT(@On(On.Kind.DERBY) Played played) {
        this.pages = new Pages(played);
    }

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 360", "zh-CN, 1280", "en, 360", "en, 1280"})
    void noPageHasASeriousFinding(String language, int widthPixels) {
        String partner = pages.partners().get(0);
        try (BrowserContext finance = browser.window(language, widthPixels);
                BrowserContext partners = browser.window(language, widthPixels);
                BrowserContext nobody = browser.window(language, widthPixels)) {
            Page checker = pages.login(finance, pages.link("checker"));
            String date = "country=CN&date=" + pages.lastNight();
            for (String address : List.of("/nights", "/night?" + date, "/breaks?" + date, "/verification?" + date)) {
                inspect(checker, pages.at(address));
            }
            inspect(checker, pages.at("/statements"));
            Page own = pages.login(partners, pages.link("partner", partner));
            inspect(own, pages.at("/statements"));
            inspect(own, pages.statement(partner));
            own.locator("a.why").first().click();
            inspect(own, own.url());
            inspect(nobody.newPage(), pages.at("/welcome"));
            inspect(own, pages.at("/nights"));
        }
    }

    @Test
    void theKeyboardAloneReachesEverything() {
        try (BrowserContext window = browser.window("en", 1280)) {
            Page page = pages.login(window, pages.link("checker"));
            page.navigate(pages.at("/breaks?country=CN&date=" + pages.lastNight()));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            while (!Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('th.ui-sortable-column')"))) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement === document.body"))
                        .isEqualTo(false);
            }
            page.keyboard().press("Enter");

            page.locator("th[aria-sort=ascending]").waitFor();
        }
    }

    private static void inspect(Page page, String address) {
        page.navigate(address);
        page.evaluate(axe());
        assertThat((List<?>) page.evaluate(FINDINGS)).as(address).isEmpty();
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as(address).isEmpty();
    }

    /** Run by the browser's own means, so that the pages' policy need not let it in. */
    private static String axe() {
        try (InputStream script = AccessiblePagesIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
