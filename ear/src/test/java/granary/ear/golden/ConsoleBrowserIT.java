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
    private final Pages pages;
    private final String lastNight;
    private final String own;
    private final String another;
    private Browser browser;

    ConsoleBrowserIT(@On(On.Kind.DERBY) Played played) {
        this.played = played;
        this.pages = new Pages(played);
        this.lastNight = pages.lastNight();
        this.own = pages.partners().get(0);
        this.another = pages.partners().get(1);
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
        String link = pages.link("auditor");
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
            assertThat(second.newPage().navigate(pages.at("/nights")).url()).endsWith("/console/welcome");
        }
    }

    @Test
    void loggingOutEndsTheSession() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = pages.login(window, pages.link("maker"));
            page.locator("form[action$='/logout'] button").click();
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.navigate(pages.at("/nights")).url()).endsWith("/console/welcome");
        }
    }

    @Test
    void aPartnerSeesItsOwnStatementAndNothingElse() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = pages.login(window, pages.link("partner", own));
            page.locator("a.cover").first().click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main").innerText()).contains(own);

            assertThat(page.navigate(pages.statement(own)).status()).isEqualTo(200);
            assertThat(page.navigate(pages.statement(another)).status()).isEqualTo(404);
            assertThat(page.navigate(pages.at("/statements?partner=" + another)).status())
                    .isEqualTo(404);
            assertThat(page.navigate(pages.at("/nights")).status()).isEqualTo(404);
            assertThat(page.navigate(pages.night()).status()).isEqualTo(404);
            assertThat(window.request()
                            .get(pages.at("/exports/CN/" + lastNight + "/breaks.csv"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyFeeLineSaysWhy() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = pages.login(window, pages.link("partner", own));
            page.navigate(pages.statement(own));
            page.locator("a.why").first().click();
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.locator("main").innerText()).contains("Worked out anew, and the same");
        }
    }

    @Test
    void aCheckerApprovesWhatTheNightProposes() {
        try (BrowserContext window = browser.window("en", WIDE);
                BrowserContext makers = browser.window("en", WIDE)) {
            String night = pages.night();
            Page maker = pages.login(makers, pages.link("maker"));
            maker.navigate(night);
            assertThat(maker.locator("#decision\\:approve").count()).isZero();

            Page page = pages.login(window, pages.link("checker"));
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
            Page page = pages.login(window, pages.link("auditor"));

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
            Page page = pages.login(window, pages.link("checker"));
            for (String address : List.of(
                    pages.at("/nights"),
                    pages.night(),
                    pages.at("/breaks?country=CN&date=" + lastNight),
                    pages.at("/verification?country=CN&date=" + lastNight),
                    pages.at("/statements?partner=" + own),
                    pages.statement(own))) {
                page.navigate(address);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(NARROW);
            }
        }
    }

    @Test
    void theMorningReviewAddsUpAndLeadsToItsRows() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = pages.login(window, pages.link("auditor"));
            page.navigate(pages.night());
            var figures = played.as("auditor")
                    .get("/nights/CN/%s/report".formatted(lastNight))
                    .expect(200)
                    .json();
            assertThat(page.locator(".figure").allInnerTexts())
                    .hasSize(4)
                    .first()
                    .asString()
                    .contains("Gross");
            assertThat(digits(page.locator(".result .money").first().innerText()))
                    .isEqualTo(digits(
                            figures.path("equation").path("net").path("amount").asText()));
            assertThat(page.locator("main").innerText())
                    .contains(figures.path("seal").path("fingerprint").asText())
                    .contains("Fees by rule", "Files of providers", "To look at");

            page.locator("#breaks ~ table a").first().click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator(".ui-datatable tbody tr").count()).isPositive();
        }
    }

    @Test
    void breaksSortByAnyColumnAndBreakNoPolicy() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Page page = pages.login(window, pages.link("maker"));
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(pages.night());
            assertThat(page.locator("canvas").getAttribute("aria-label")).isNotBlank();
            page.navigate(pages.at("/breaks?country=CN&date=" + lastNight));
            var difference = page.locator("th.ui-sortable-column").last();
            difference.click();
            page.locator("th[aria-sort=ascending]").waitFor();

            assertThat(difference.getAttribute("aria-sort")).isEqualTo("ascending");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aVerificationSaysItsLine() {
        try (BrowserContext window = browser.window("zh-CN", WIDE)) {
            Page page = pages.login(window, pages.link("auditor"));
            page.navigate(pages.at("/verification?country=CN&date=" + lastNight));

            assertThat(page.locator("h1").innerText()).startsWith("核验通过");
            assertThat(page.locator("main").innerText()).contains("verify: OK, ");
        }
    }

    @Test
    void whoeverIsSwitchedOffIsOutWithTheNextClick() {
        try (BrowserContext window = browser.window("en", WIDE)) {
            Pages.Person person = pages.person("partner", own);
            Page page = pages.login(window, person.link());
            assertThat(page.navigate(pages.statement(own)).status()).isEqualTo(200);

            pages.change(person, true, another);
            assertThat(page.navigate(pages.statement(own)).status()).isEqualTo(404);
            assertThat(page.navigate(pages.statement(another)).status()).isEqualTo(200);

            pages.change(person, false, another);
            assertThat(page.navigate(pages.statement(another)).url()).endsWith("/console/welcome");
        }
    }

    @Test
    void aStatementIsSmallEnoughForATelephone() {
        try (BrowserContext window = browser.window("zh-CN", NARROW)) {
            Page page = pages.login(window, pages.link("partner", own));
            // Asking for a size lets further answers in, so it is asked of those that had come.
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.navigate(pages.statement(own));
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
            var headers = window.newPage().navigate(pages.at("/welcome")).headers();

            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        }
    }

    private static String digits(String amount) {
        return amount.replaceAll("[^0-9]", "");
    }
}
