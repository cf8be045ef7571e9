package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The page in a real browser. Where none is installed, these tests are skipped. */
class DashboardIT {

    private static final Path PICTURES = Path.of("target/dashboard");
    private static final Path TABLES = Path.of("../../event-kit/src/main/resources/db/shared/R__event.sql");
    private static final String PARKED = "11111111-2222-4333-8444-555555555555";

    @TempDir
    private static Path root;

    private static Browser browser;
    private static Shop shop;
    private static Dashboard dashboard;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start().orElse(null);
        if (browser == null) {
            System.out.println(
                    "Chromium and its driver are not installed here: the browser tests of the dashboard are left out.");
        }
        assumeTrue(browser != null, "Chromium and its driver are not installed");
        shop = new Shop(root, TABLES);
        dashboard = new Dashboard(0, root, shop);
        shop.open(dashboard.telemetry());
        new Reports(dashboard.telemetry()).send();
        browser.open(dashboard.address());
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser == null) {
            return;
        }
        List<String> errors = browser.consoleErrors();
        var requests = browser.requests();
        browser.close();
        dashboard.close();
        shop.close();
        assertThat(errors).as("errors on the console of the browser").isEmpty();
        assertThat(requests)
                .as("requests")
                .allMatch(each -> each.getScheme().equals("data")
                        || each.getPort() == dashboard.address().getPort());
    }

    @BeforeEach
    void goHome() {
        browser.resize(1366, 860);
        browser.show("services");
    }

    @Test
    void showsHowServicesAre() {
        browser.awaitText("[data-service=catalog] .state", "ready");
        browser.awaitText("[data-service=catalog] .checks", "database");
        browser.awaitText("[data-service=catalog] .facts", "1.0.0-SNAPSHOT · a51eb64");
        browser.awaitText("[data-service=catalog] .note", "GET /api/v1/products failed");
    }

    @Test
    void leavesFocusWhereItIs() {
        browser.focus(".address button");
        String time = browser.texts("[data-service=catalog] .state").get(0);
        browser.awaitChange("[data-service=catalog] .state", time);

        assertThat(browser.hasFocus(".address button")).isTrue();

        browser.show("traces");
        browser.focus("[data-trace='" + Reports.ORDER + "'] a");
        new Reports(dashboard.telemetry()).newest("/api/v1/newest");
        browser.awaitText(".traces", "/api/v1/newest");

        assertThat(browser.hasFocus("[data-trace='" + Reports.ORDER + "'] a")).isTrue();
    }

    @Test
    void showsMoreTabsThanBrowserHasConnections() {
        for (int i = 0; i < 7; i++) {
            browser.openTab(dashboard.address());
            browser.awaitText("[data-service=catalog] .state", "ready");
        }
        browser.closeTabs();
        browser.awaitText("#link", "Live");
    }

    @Test
    void showsEndOfServiceAndStartsItAgain() {
        browser.awaitText("[data-service=users] .state", "ready");
        long killed = System.nanoTime();
        shop.become("users", "ended");

        browser.awaitText("[data-service=users] .state", "ended");
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(3));

        browser.click("[data-service=users] [aria-label='Start users']");
        browser.awaitText("[data-service=users] .state", "ready");
    }

    @Test
    void findsRequestOfFormInLogsAndTraces() {
        browser.show("requests/" + "catalog get /api/v1/products");
        browser.click("form .primary");
        browser.awaitText(".answer .status", "200");
        browser.awaitText(".answer .json", "Stoneware mug");

        browser.link("Logs");
        browser.awaitText(".line", "GET /api/v1/products 200");
        String id = browser.texts(".scope code").get(0);
        assertThat(browser.texts(".line")).allMatch(line -> line.contains(id.substring(0, 8)));

        browser.show("traces");
        browser.click(".traces tbody th a");
        browser.awaitText(".span-name", "GET /api/v1/products");
    }

    @Test
    void fillsFormIn() {
        browser.show("requests/catalog patch /api/v1/products/{id}");
        browser.awaitText("form h2", "PATCH");
        awaitValue("#p-path-id", StubService.PRODUCT);
        awaitValue("#p-header-If-Match", "\"3\"");
        assertThat(browser.value("#role")).isEqualTo("ADMIN");
        assertThat(browser.value("#body")).contains("\"MUG-1\"");

        browser.show("requests/orders post /api/v1/orders");
        browser.awaitText("form h2", "POST");
        assertThat(UUID.fromString(browser.value("#p-header-Idempotency-Key"))).isNotNull();
        assertThat(browser.value("#role")).isEqualTo("CUSTOMER");
    }

    @Test
    void keepsWhatWasFilledIn() {
        browser.show("requests/catalog post /api/v1/products");
        browser.find("#body");
        browser.clear("#body");
        browser.type("#body", "{}");
        browser.click("form .primary");
        browser.awaitText(".answer .status", "200");

        browser.show("logs");
        browser.show("requests");

        awaitValue("#body", "{}");
        browser.awaitText(".answer .status", "200");
    }

    private static void awaitValue(String selector, String value) {
        browser.find(selector);
        for (int i = 0; i < 100 && !browser.value(selector).equals(value); i++) {
            browser.find(selector);
        }
        assertThat(browser.value(selector)).isEqualTo(value);
    }

    @Test
    void filtersLogs() {
        browser.show("logs/service/catalog/ERROR");
        browser.awaitText(".line", "GET /api/v1/products failed");
        assertThat(browser.texts(".line")).hasSize(1);
        browser.click(".line summary");
        browser.awaitText(".line pre", "The price list is empty");

        browser.show("logs/service//INFO");
        browser.type("#filter", Reports.CORRELATION);
        browser.awaitText(".count", "3 lines");
        browser.clear("#filter");

        browser.show("logs/id/" + Reports.CORRELATION);
        browser.awaitText(".line", "GET /part/of/the/order");
        assertThat(browser.texts(".line .service")).containsExactlyInAnyOrder("users", "catalog", "orders");
    }

    @Test
    void showsMarkupAsText() {
        new Reports(dashboard.telemetry()).say("<img id=injected src=x onerror=alert(1)>");
        browser.show("logs");
        browser.awaitText(".line", "<img id=injected src=x onerror=alert(1)>");
        browser.awaitNone("#injected");
    }

    @Test
    void filtersTraces() {
        browser.show("traces");
        browser.awaitText(".traces", "/api/v1/orders");
        assertThat(browser.texts(".traces tbody th")).noneMatch(name -> name.contains("/health"));
        browser.click("#trace-background");
        browser.awaitText(".traces", "/health/ready");
        browser.click("#trace-background");

        browser.type("#filter", "login");
        browser.awaitText(".count", "1 trace");
        assertThat(browser.texts(".traces .slow")).hasSize(1);
        browser.clear("#filter");
        browser.awaitText(".traces .failed", "500");
    }

    @Test
    void showsOrderAsWaterfallOfThreeServices() {
        browser.show("traces/" + Reports.ORDER);
        browser.awaitText(".span-name", "process catalog.stock-reserved.v1");

        assertThat(browser.texts(".span .service")).contains("catalog", "orders", "users");
        assertThat(browser.texts(".span .kind")).contains("request", "call", "database", "handle");
        browser.click(".span-name");
        browser.awaitText(".attributes", "http.response.status_code");
    }

    @Test
    void replaysParkedEvent() throws Exception {
        shop.park(PARKED);
        browser.show("events");
        browser.awaitText("[data-parked='" + PARKED + "']", "can not be confirmed");
        browser.screenshot(PICTURES.resolve("parked.png"));

        browser.click("[data-parked='" + PARKED + "'] [aria-label^=Replay]");
        browser.awaitNone("[data-parked]");
    }

    @Test
    void hidesSecrets() {
        browser.show("configuration");
        browser.awaitText(".settings", "DB_PASSWORD");
        browser.awaitText(".settings", "LOG_LEVEL");

        assertThat(String.join("", browser.texts(".settings")))
                .contains("••••••••")
                .doesNotContain("a-secret-of-mine");
    }

    @Test
    void obeysKeys() {
        browser.press("3");
        browser.awaitText("h1", "Traces");
        browser.press("/");
        assertThat(browser.hasFocus("#filter")).isTrue();
        browser.type("#filter", "4");
        assertThat(browser.title()).startsWith("Traces");
        browser.clear("#filter");
    }

    @ParameterizedTest
    @CsvSource({"light,1366", "dark,1366", "dark,400"})
    void isReadableForEverybody(String scheme, int width) throws IOException {
        browser.color(scheme);
        browser.resize(width, 860);
        for (String page : List.of(
                "services",
                "logs",
                "traces",
                "traces/" + Reports.ORDER,
                "events",
                "requests",
                "requests/catalog patch /api/v1/products/{id}",
                "configuration")) {
            browser.show(page);
            browser.find("main > *:nth-child(2)");
            List<String> findings = browser.seriousFindings();
            browser.screenshot(PICTURES.resolve(page.replaceAll("\\W+", "-") + "-" + scheme + "-" + width + ".png"));
            assertThat(findings).as(page).isEmpty();
            assertThat(browser.isTooWide()).as(page + " is too wide").isFalse();
        }
    }
}
