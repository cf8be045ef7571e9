package dev.strata.shared.testing.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks that each of the given layers contains a class. */
final class ContainRequiredLayers extends ArchCondition<JavaClass> {

    private final List<Layer> expected;
    private List<Layer> missing = List.of();

    ContainRequiredLayers(List<Layer> expected) {
        super("contain the layers %s", expected);
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
        // An empty layer shows only after all classes have been seen.
    }

    @Override
    public void finish(ConditionEvents events) {
        missing.forEach(layer -> events.add(SimpleConditionEvent.violated(
                layer, String.format(Locale.ROOT, "Package '%s' contains no classes", layer.packageName()))));
    }
}
