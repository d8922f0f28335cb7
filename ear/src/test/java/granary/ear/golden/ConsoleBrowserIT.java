package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import granary.ear.server.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as people meet them, in a browser, on an installation with five settled nights. */
@EnabledIf("granary.ear.server.Browser#isExpected")
@ExtendWith(PlayedNights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBrowserIT {
    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int PHONE_PAGE_BYTES = 150 * 1024;

    private final Played played;
    private final String lastNight;
    private final String own;
    private final String another;
    private Browser browser;

    ConsoleBrowserIT(@On(On.Kind.DERBY) Played played) {
        this.played = played;
        this.lastNight = GoldenData.dates().get(GoldenData.dates().size() - 1);
        List<String> partners = new String(
                        GoldenData.expected(lastNight, "statements"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        this.own = partners.get(0);
        this.another = partners.get(1);
    }

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aLoginLinkWorksOnce() {
        String link = link("auditor");
        try (BrowserContext first = browser.window("en", WIDE);
                BrowserContext second = browser.window("en", WIDE)) {
            Page page = first.newPage();
            assertThat(page.navigate(link).status()).isEqualTo(200);
            assertThat(page.url()).endsWith("/console/nights");
            assertThat(first.cookies())
                    .filteredOn(cookie -> cookie.name.equals("GRANARY_SESSION"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie.httpOnly).isTrue());

            assertThat(second.newPage().navigate(link).status()).isEqualTo(410);
            assertThat(second.newPage().navigate(at("/nights")).url()).endsWith("/console/welcome");
        }
    }

    @Test
    void loggingOutEndsTheSession() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = login(window, link("maker"));
            page.locator("form[action$='/logout'] button").click();
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.navigate(at("/nights")).url()).endsWith("/console/welcome");
        }
    }

    @Test
    void aPartnerSeesItsOwnStatementAndNothingElse() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = login(window, link("partner", own));
            page.locator("a.cover").first().click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main").innerText()).contains(own);

            assertThat(page.navigate(statement(own)).status()).isEqualTo(200);
            assertThat(page.navigate(statement(another)).status()).isEqualTo(404);
            assertThat(page.navigate(at("/statements?partner=" + another)).status())
                    .isEqualTo(404);
            assertThat(page.navigate(at("/nights")).status()).isEqualTo(404);
            assertThat(page.navigate(at("/night?country=CN&date=" + lastNight)).status())
                    .isEqualTo(404);
            assertThat(window.request()
                            .get(at("/exports/CN/" + lastNight + "/breaks.csv"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyFeeLineSaysWhy() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = login(window, link("partner", own));
            page.navigate(statement(own));
            page.locator("a.why").first().click();
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.locator("main").innerText()).contains("Worked out anew, and the same");
        }
    }

    @Test
    void aCheckerApprovesWhatTheNightProposes() {
        try (BrowserContext window = browser.window("en", WIDE);
                BrowserContext makers = browser.window("en", WIDE)) {
            String night = at("/night?country=CN&date=" + lastNight);
            Page maker = login(makers, link("maker"));
            maker.navigate(night);
            assertThat(maker.locator("#decision\\:approve").count()).isZero();

            Page page = login(window, link("checker"));
            page.navigate(night);
            assertThat(page.locator("h1").innerText()).contains("balanced");
            page.locator("#decision\\:approve").click();
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.locator(".state-APPROVED").count()).isOne();
            assertThat(page.locator("#decision\\:approve").count()).isZero();
            assertThat(played.as("checker")
                            .get("/payout-batches?country=CN&date=" + lastNight)
                            .text())
                    .contains("APPROVED");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 日结", "en, Nights"})
    void thePagesSpeakTheReadersLanguage(String language, String title) {
        try (BrowserContext window = browser.window(language, WIDE)) {
            Page page = login(window, link("auditor"));

            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            page.locator("header a[hreflang]").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("h1").innerText()).isNotEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void nothingScrollsSidewaysOnATelephone(String language) {
        try (BrowserContext window = browser.window(language, NARROW)) {
            Page page = login(window, link("checker"));
            for (String address : List.of(
                    at("/nights"),
                    at("/night?country=CN&date=" + lastNight),
                    at("/statements?partner=" + own),
                    statement(own))) {
                page.navigate(address);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(NARROW);
            }
        }
    }

    @Test
    void aStatementIsSmallEnoughForATelephone() {
        try (BrowserContext window = browser.window("zh-CN", NARROW)) {
            Page page = login(window, link("partner", own));
            // Asking for a size lets further answers in, so it is asked of those that had come.
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.navigate(statement(own));
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(List.copyOf(answers).stream()
                            .mapToInt(answer -> answer.request().sizes().responseBodySize)
                            .sum())
                    .isPositive()
                    .isLessThan(PHONE_PAGE_BYTES);
        }
    }

    @Test
    void theBrowserIsToldToTrustNobodyElse() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            var headers = window.newPage().navigate(at("/welcome")).headers();

            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        }
    }

    private Page login(BrowserContext window, String link) {
        Page page = window.newPage();
        assertThat(page.navigate(link).status()).isEqualTo(200);
        return page;
    }

    private String link(String role, String... partners) {
        String scope =
                partners.length == 0 ? "{}" : "{\"partners\":[\"%s\"]}".formatted(String.join("\",\"", partners));
        String user = played.as("admin")
                .post("/users", "{\"name\":\"<script>#{1+1}\",\"role\":\"%s\",\"scope\":%s}".formatted(role, scope))
                .expect(201)
                .json()
                .path("id")
                .asText();
        return played.as("admin")
                .post("/users/" + user + "/login-links", "{}")
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    private String statement(String partner) {
        return at("/statement?country=CN&date=%s&partner=%s".formatted(lastNight, partner));
    }

    private String at(String page) {
        return played.server().base() + "/console" + page;
    }
}
