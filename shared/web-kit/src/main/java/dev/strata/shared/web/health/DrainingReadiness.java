package dev.strata.shared.web.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.strata.shared.utils.OperatorEndpoints;

/**
 * Not ready while the file {@code drain.file} exists. To drain a service before shutdown, create the file and wait
 * until the load balancer sends no more requests; those that still arrive are served. The next start removes the file,
 * which survives a restart of the container in its pod.
 */
@Readiness
@ApplicationScoped
public class DrainingReadiness implements HealthCheck {

    private final Optional<Path> file;
    private final String name;

    @Inject
    DrainingReadiness(
            @ConfigProperty(name = "drain.file") Optional<String> file,
            @ConfigProperty(name = OperatorEndpoints.SETTING) boolean isNamed) {
        // Some servers have no converter for Path.
        this.file = file.map(Path::of);
        this.name = OperatorEndpoints.nameOfCheck("requests", isNamed);
    }

    void end(@Observes Startup event) {
        file.ifPresent(DrainingReadiness::delete);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(name).status(isReady()).build();
    }

    boolean isReady() {
        return file.filter(Files::exists).isEmpty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("DRAIN_FILE can't be removed, so the service would never be ready", e);
        }
    }
}
