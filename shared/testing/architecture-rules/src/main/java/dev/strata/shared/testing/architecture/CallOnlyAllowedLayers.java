package dev.strata.shared.testing.architecture;

import java.util.Optional;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks each dependency within a service against the layers that its layer may call. */
final class CallOnlyAllowedLayers extends ArchCondition<JavaClass> {

    CallOnlyAllowedLayers() {
        super("call only the layers below");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(CallOnlyAllowedLayers::isForbidden)
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    private static boolean isForbidden(Dependency dependency) {
        Optional<Layer> from = Layer.of(dependency.getOriginClass());
        Optional<Layer> to = Layer.of(dependency.getTargetClass());
        return from.isPresent()
                && to.isPresent()
                && !from.equals(to)
                && isWithinService(dependency)
                && !from.get().mayCall().contains(to.get());
    }

    private static boolean isWithinService(Dependency dependency) {
        return Layer.serviceOf(dependency.getOriginClass()).equals(Layer.serviceOf(dependency.getTargetClass()));
    }
}
