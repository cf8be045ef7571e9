package dev.strata.shared.data.telemetry;

import jakarta.data.repository.Repository;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Binds {@link DatabaseSpan} to the generated implementations of each {@link Repository}. Binds nothing when telemetry
 * is off, because an interceptor costs a seventh of the time of a short request even when its spans are discarded.
 */
public class RepositorySpans implements BuildCompatibleExtension {

    private final boolean isOff = ConfigProvider.getConfig()
            .getOptionalValue("otel.sdk.disabled", Boolean.class)
            .orElse(true);

    /**
     * Adds the binding to repositories.
     *
     * @param type a class of the application
     */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void trace(ClassConfig type) {
        boolean isRepository = type.info().superInterfacesDeclarations().stream()
                .anyMatch(implemented -> implemented.hasAnnotation(Repository.class));
        if (isRepository && !isOff) {
            type.addAnnotation(DatabaseSpan.class);
        }
    }
}
