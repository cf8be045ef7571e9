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
 * Not ready while the file {@code drain.file} exists. To drain a service before shutdown, create the file and wait
 * until the load balancer sends no more requests; the service still answers those that arrive.
 */
@Readiness
@ApplicationScoped
public class DrainingReadiness implements HealthCheck {

    private final Optional<Path> file;

    @Inject
    DrainingReadiness(@ConfigProperty(name = "drain.file") Optional<String> file) {
        // Some servers have no converter for Path.
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
