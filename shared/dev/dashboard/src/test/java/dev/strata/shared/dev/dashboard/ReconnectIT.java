package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** An open page while -Pup is started again. */
class ReconnectIT {

    @TempDir
    private Path root;

    private Browser browser;
    private Dashboard dashboard;

    @BeforeEach
    void start() throws IOException {
        browser = Browser.start().orElse(null);
        assumeTrue(browser != null, "Chromium and its driver are not installed");
        dashboard = new Dashboard(0, root, new FakeEnvironment(root));
        browser.open(dashboard.address());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
            dashboard.close();
        }
    }

    @Test
    void saysThatItIsNotConnectedAndComesBack() throws IOException {
        browser.resize(400, 860);
        browser.awaitText("[data-service=catalog] .state", "ready");
        browser.show("events");
        browser.awaitText(".box", "Its database does not run.");

        dashboard.close();
        browser.awaitText("#link", "Not connected");
        browser.awaitText(".boxes", "No answer.");

        dashboard = new Dashboard(dashboard.address().getPort(), root, new FakeEnvironment(root));
        browser.awaitText(".box", "Its database does not run.");
        browser.awaitNone("#link:not(.on)");
    }
}
