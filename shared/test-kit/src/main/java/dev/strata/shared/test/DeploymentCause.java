package dev.strata.shared.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Says why a deployment failed: Arquillian only sees that the application did not start in time, its server has written
 * the reason into its log. Found by {@link java.util.ServiceLoader}.
 */
public final class DeploymentCause implements LoadableExtension {

    private static final Pattern ERROR = Pattern.compile(" E [A-Z]{4,5}\\d{4}E: |^Caused by: |Exception: ");
    private static final int LINES = 20;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DeploymentCause.class);
    }

    void explain(@Observes EventContext<DeployDeployment> deployment) {
        Path log = log();
        long start = sizeOf(log);
        try {
            deployment.proceed();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The application did not start. What its server says of it, from %s:%n%s"
                            .formatted(log, errorsSince(start, log)),
                    e);
        }
    }

    private static Path log() {
        return Path.of(
                System.getProperty("liberty.user", ""),
                "servers",
                System.getProperty("liberty.server", ""),
                "logs",
                "messages.log");
    }

    private static long sizeOf(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String errorsSince(long start, Path log) {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(start, all.length);
            String errors = new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> ERROR.matcher(line).find())
                    .distinct()
                    .limit(LINES)
                    .collect(Collectors.joining("\n"));
            return errors.isEmpty() ? "nothing; look into the log" : errors;
        } catch (IOException e) {
            return "its log can't be read: " + e.getMessage();
        }
    }
}
