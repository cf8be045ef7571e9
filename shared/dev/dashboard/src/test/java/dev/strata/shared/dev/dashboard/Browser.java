package dev.strata.shared.dev.dashboard;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Chromium without a window. */
final class Browser implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ChromeDriver driver;

    private Browser(Path chromium, Path driver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        // The sandbox does not work for root, as which containers run.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1366,860", "--hide-scrollbars");
        // A message that fades out has, for a moment, too little contrast for axe.
        options.addArguments("--force-prefers-reduced-motion");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
    }

    /** Starts it; empty where it is not installed. */
    static Optional<Browser> start() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        return chromium.flatMap(binary -> driver.map(path -> new Browser(binary, path)));
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    /** Goes to a page of the dashboard. */
    void show(String page) {
        driver.executeScript("location.hash = arguments[0]", page);
        String name = page.split("/")[0];
        await(
                "the page " + page,
                () -> driver.getTitle().toLowerCase(java.util.Locale.ROOT).startsWith(name));
    }

    /** Gives the page a size, in pixels. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whether a reader has to scroll sideways. */
    boolean isTooWide() {
        return (Boolean) driver.executeScript(
                "const page = document.documentElement; return page.scrollWidth > page.clientWidth");
    }

    /** Opens an address in a tab of its own, which is then the one that is looked at. */
    void openTab(URI address) {
        driver.switchTo().newWindow(WindowType.TAB);
        open(address);
    }

    /** Closes all tabs but the first. */
    void closeTabs() {
        List<String> tabs = List.copyOf(driver.getWindowHandles());
        tabs.stream().skip(1).forEach(tab -> driver.switchTo().window(tab).close());
        driver.switchTo().window(tabs.get(0));
    }

    void color(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement find(String selector) {
        await(selector, () -> !driver.findElements(By.cssSelector(selector)).isEmpty());
        return driver.findElement(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void awaitText(String selector, String text) {
        await(text + " in " + selector, () -> texts(selector).stream().anyMatch(found -> found.contains(text)));
    }

    void awaitChange(String selector, String text) {
        await("other text in " + selector, () -> !find(selector).getText().equals(text));
    }

    void awaitNone(String selector) {
        await(
                "no " + selector,
                () -> driver.findElements(By.cssSelector(selector)).isEmpty());
    }

    void click(String selector) {
        await("a click on " + selector, () -> {
            find(selector).click();
            return true;
        });
    }

    void link(String text) {
        driver.findElement(By.linkText(text)).click();
    }

    void type(String selector, String text) {
        find(selector).sendKeys(text);
    }

    void press(CharSequence key) {
        driver.findElement(By.tagName("body")).sendKeys(key);
    }

    void clear(String selector) {
        find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    }

    String value(String selector) {
        return find(selector).getDomProperty("value");
    }

    String title() {
        return driver.getTitle();
    }

    void focus(String selector) {
        driver.executeScript("arguments[0].focus()", find(selector));
    }

    boolean hasFocus(String selector) {
        return driver.switchTo().activeElement().equals(find(selector));
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What axe-core finds that keeps people out. */
    @SuppressWarnings("unchecked")
    List<String> seriousFindings() throws IOException {
        if (!(Boolean) driver.executeScript("return typeof axe === 'object'")) {
            try (var script = Browser.class.getResourceAsStream("/axe.min.js")) {
                driver.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations
                    .filter(each => ['serious', 'critical'].includes(each.impact))
                    .flatMap(each => each.nodes.map(node => each.id + ': ' + node.html + ' ' + node.failureSummary))));
                """);
    }

    List<String> consoleErrors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for. */
    List<URI> requests() throws IOException {
        List<URI> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get("performance").getAll()) {
            JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(URI.create(
                        message.path("params").path("request").path("url").asText()));
            }
        }
        assertThat(requests).isNotEmpty();
        return requests;
    }

    private interface Condition {
        boolean holds();
    }

    private void await(String what, Condition condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                fail("There was no " + what + " on the page:\n"
                        + driver.findElement(By.tagName("main")).getText());
            }
            pause();
        }
    }

    // The page draws itself anew at any time.
    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (StaleElementReferenceException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
