package dev.strata.shared.testing.kit;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Fails a deployment with the errors from the server's log as soon as they appear: Arquillian itself waits for its
 * timeout and reports nothing else. Found by {@link java.util.ServiceLoader}.
 */
public final class DeploymentFailureReporter implements LoadableExtension {

    private static final Pattern ERROR = Pattern.compile(" E [A-Z]{4,5}\\d{4}E: |^Caused by: |Exception: ");
    private static final int LINES = 20;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DeploymentFailureReporter.class);
    }

    void report(@Observes EventContext<DeployDeployment> deployment) {
        ServerLog log = ServerLog.fromNowOn();
        StartFailureWatcher watcher = StartFailureWatcher.start(log);
        try {
            deployment.proceed();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT, "The application did not start. Errors in %s:%n%s", log.file(), errorsIn(log)),
                    e);
        } finally {
            watcher.stop();
        }
    }

    private static String errorsIn(ServerLog log) {
        try {
            String errors = log.lines()
                    .filter(line -> ERROR.matcher(line).find())
                    .distinct()
                    .limit(LINES)
                    .collect(Collectors.joining("\n"));
            return errors.isEmpty() ? "none; read the log" : errors;
        } catch (UncheckedIOException e) {
            return "its log can't be read: " + e.getCause().getMessage();
        }
    }
}
