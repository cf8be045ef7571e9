package dev.strata.shared.testing.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Fails for each of the given layers that holds no class. */
final class FillLayers extends ArchCondition<JavaClass> {

    private final List<Layer> expected;
    private List<Layer> missing = List.of();

    FillLayers(List<Layer> expected) {
        super("fill the layers %s", expected);
        this.expected = expected;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        missing = new ArrayList<>(expected);
        all.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> Layer.of(type).ifPresent(missing::remove));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // Only all classes together can show a gap.
    }

    @Override
    public void finish(ConditionEvents events) {
        missing.forEach(layer -> events.add(SimpleConditionEvent.violated(
                layer, "The package '%s' holds no class".formatted(layer.packageName()))));
    }
}
