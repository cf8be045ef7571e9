package dev.strata.shared.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Checks for a public no-arg constructor. */
final class HavePublicNoArgConstructor extends ArchCondition<JavaClass> {

    HavePublicNoArgConstructor() {
        super("have a public no-arg constructor");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean hasOne = type.tryGetConstructor()
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
        if (!hasOne) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " has no public no-arg constructor"));
        }
    }
}
