package dev.strata.shared.data.telemetry;

import jakarta.data.repository.Repository;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Binds {@link DatabaseSpan} to what implements a {@link Repository}: those classes are generated. Where telemetry is
 * off, nothing is bound: an interceptor costs a seventh of a short request even when its spans go nowhere.
 */
public class RepositorySpans implements BuildCompatibleExtension {

    private final boolean isOff = ConfigProvider.getConfig()
            .getOptionalValue("otel.sdk.disabled", Boolean.class)
            .orElse(true);

    /**
     * Examines one class of the application.
     *
     * @param type the class
     */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void trace(ClassConfig type) {
        boolean isRepository = type.info().superInterfacesDeclarations().stream()
                .anyMatch(declared -> declared.hasAnnotation(Repository.class));
        if (isRepository && !isOff) {
            type.addAnnotation(DatabaseSpan.class);
        }
    }
}
