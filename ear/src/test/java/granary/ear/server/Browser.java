package granary.ear.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, without a window: the chromium that this machine has. */
public final class Browser implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** @throws IllegalStateException where no chromium is found */
    public static Browser start() {
        return new Browser(found().orElseThrow(
                        () -> new IllegalStateException("no chromium in %s; set GRANARY_CHROMIUM".formatted(PLACES))));
    }

    /**
     * Whether the browser tests are run: where a chromium is found, and on CI always, so that they fail there without
     * one. Says so where not.
     */
    public static boolean isExpected() {
        boolean expected = found().isPresent() || "true".equals(System.getenv("CI"));
        if (!expected) {
            System.out.println("No chromium was found: the browser tests are left out. GRANARY_CHROMIUM names one.");
        }
        return expected;
    }

    /** A person's own browser window: its own cookies, one language, so many pixels wide. */
    public BrowserContext window(String language, int widthPixels) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(widthPixels, 900));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.of(System.getenv("GRANARY_CHROMIUM")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
