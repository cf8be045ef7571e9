package dev.strata.shared.data.repository;

import java.util.HashMap;
import java.util.Map;

import jakarta.data.repository.Repository;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Singleton;

/**
 * Replaces the beans that Hibernate generates for each {@link Repository}. Those hold one session for their lifetime,
 * which would force every bean above them into request scope; these open a session for each call and are shared by all
 * threads.
 */
public class RepositoryExtension implements BuildCompatibleExtension {

    private final Map<String, String> implementations = new HashMap<>();

    /**
     * Hides a generated bean, and remembers its class.
     *
     * @param type a class of the application
     */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void hide(ClassConfig type) {
        type.info().superInterfacesDeclarations().stream()
                .filter(implemented -> implemented.hasAnnotation(Repository.class))
                .filter(implemented -> isGenerated(type.info(), implemented))
                .forEach(repository -> {
                    implementations.put(repository.name(), type.info().name());
                    type.addAnnotation(Typed.class);
                });
    }

    /**
     * Adds a bean for each repository.
     *
     * @param components where the beans are added
     * @param types looks up the interfaces
     */
    @Synthesis
    public void add(SyntheticComponents components, Types types) {
        implementations.forEach((repository, implementation) -> components
                .addBean(Object.class)
                .type(types.ofClass(repository))
                .scope(Singleton.class)
                .createWith(RepositoryCreator.class)
                .withParam(RepositoryCreator.REPOSITORY, repository)
                .withParam(RepositoryCreator.IMPLEMENTATION, implementation));
    }

    private static boolean isGenerated(ClassInfo type, ClassInfo repository) {
        return type.name().equals(repository.name() + "_");
    }
}
