package dev.strata.shared.data.telemetry;

import jakarta.data.repository.Repository;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/** Binds {@link DatabaseSpan} to what implements a {@link Repository}: those classes are generated. */
public class RepositorySpans implements BuildCompatibleExtension {

    /**
     * Looks at one class of the application.
     *
     * @param type the class
     */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void trace(ClassConfig type) {
        boolean isRepository = type.info().superInterfacesDeclarations().stream()
                .anyMatch(declared -> declared.hasAnnotation(Repository.class));
        if (isRepository) {
            type.addAnnotation(DatabaseSpan.class);
        }
    }
}
