package dev.strata.shared.testing.kit;

import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Says why a deployment failed, as soon as it has: Arquillian waits for the application, and sees only that it did not
 * start in time, while its server has written the reason into its log. Found by {@link java.util.ServiceLoader}.
 */
public final class DeploymentCause implements LoadableExtension {

    private static final Pattern ERROR = Pattern.compile(" E [A-Z]{4,5}\\d{4}E: |^Caused by: |Exception: ");
    private static final int LINES = 20;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DeploymentCause.class);
    }

    void explain(@Observes EventContext<DeployDeployment> deployment) {
        ServerLog log = ServerLog.fromNowOn();
        RefusalWatch watch = RefusalWatch.of(log);
        try {
            deployment.proceed();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The application did not start. What its server says of it, from %s:%n%s"
                            .formatted(log.file(), errorsIn(log)),
                    e);
        } finally {
            watch.end();
        }
    }

    private static String errorsIn(ServerLog log) {
        try {
            String errors = log.lines()
                    .filter(line -> ERROR.matcher(line).find())
                    .distinct()
                    .limit(LINES)
                    .collect(Collectors.joining("\n"));
            return errors.isEmpty() ? "nothing; look into the log" : errors;
        } catch (UncheckedIOException e) {
            return "its log can't be read: " + e.getCause().getMessage();
        }
    }
}
