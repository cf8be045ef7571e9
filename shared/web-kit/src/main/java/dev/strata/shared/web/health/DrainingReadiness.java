package dev.strata.shared.web.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready until the file {@code drain.file} exists. Whoever is about to stop the service makes it, waits until no new
 * requests are sent here, and stops the server then: while it drains, the service still answers all that come.
 */
@Readiness
@ApplicationScoped
public class DrainingReadiness implements HealthCheck {

    private final Optional<Path> file;

    @Inject
    DrainingReadiness(@ConfigProperty(name = "drain.file") Optional<String> file) {
        // Not every server's configuration knows paths.
        this.file = file.map(Path::of);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("requests").status(isReady()).build();
    }

    boolean isReady() {
        return file.filter(Files::exists).isEmpty();
    }
}
